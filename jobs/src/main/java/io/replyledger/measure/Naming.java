package io.replyledger.measure;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Names of providers, and the columns with which every published row begins.
 *
 * @param names provider id to name; others are called by their id
 */
public record Naming(HashMap<String, String> names) implements Serializable {
    public static final String RESPONSE_TIMES = "response_times";
    public static final String RESOLUTION = "resolution";
    public static final String FEEDBACK = "feedback_handling";

    Map<String, Object> row(KeptKey key, KeptPart part) {
        return row(key.provider(), key.month(), key.channel(), key.basis(), part.isProvisional());
    }

    Map<String, Object> row(String provider, String month, String channel, String basis, boolean isProvisional) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("provider_id", provider);
        row.put("provider_name", names.getOrDefault(provider, provider));
        row.put("month", month);
        row.put("channel", channel);
        row.put("basis", basis);
        row.put(MATURITY, isProvisional ? PROVISIONAL : "final");
        return row;
    }

    static final String MATURITY = "maturity";
    static final String PROVISIONAL = "provisional";
}
