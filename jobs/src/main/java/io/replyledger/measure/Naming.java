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

    Map<String, Object> row(KeptKey key, KeptPart part) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("provider_id", key.provider());
        row.put("provider_name", names.getOrDefault(key.provider(), key.provider()));
        row.put("month", key.month());
        row.put("channel", key.channel());
        row.put("basis", key.basis());
        row.put("maturity", part.isProvisional() ? "provisional" : "final");
        return row;
    }
}
