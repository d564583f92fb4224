package io.replyledger.change;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Causes that lie in no record: what was set differently. */
final class SettingCauses {
    private final Settings settings;

    SettingCauses(Settings settings) {
        this.settings = settings;
    }

    /** What the row itself or who belongs to whom shows. */
    static List<String> ofRow(MovedRow row, Settings settings) {
        List<String> causes = new ArrayList<>();
        boolean isMoved = row.way() == MovedRow.Way.MOVED;
        if (isMoved && !row.old("target").equals(row.now("target"))) {
            causes.add("target " + seconds(row.old("target")) + " -> " + seconds(row.now("target"))
                    + (settings.isOtherTargets() ? ": profile " + settings.targets() : ""));
        } else if (isMoved && !row.old("threshold").equals(row.now("threshold"))) {
            causes.add("threshold " + seconds(row.old("threshold")) + " -> " + seconds(row.now("threshold"))
                    + ", the same target in other business hours");
        }
        causes.addAll(ofParts(row.key(), settings));
        return causes;
    }

    /** Who belongs to it now and did not before, or the other way round. */
    static List<String> ofParts(RowKey key, Settings settings) {
        List<String> causes = new ArrayList<>();
        for (String provider : settings.providers()) {
            boolean was = settings.old().isWithin(provider, key.provider());
            boolean is = settings.now().isWithin(provider, key.provider());
            if (was != is && settings.isDeclaredInBoth(provider)) {
                causes.add("provider " + provider + (is ? " is part of it now" : " is no longer part of it"));
            }
        }
        return causes;
    }

    private static String seconds(String text) {
        return text.isEmpty() ? "none" : text + " s";
    }

    /** Where no record differs: what explains the row. */
    List<String> otherwise(MovedRow row) {
        RowKey key = row.key();
        boolean isStockOfOneSide = key.isStock() && row.way() != MovedRow.Way.MOVED;
        if (isStockOfOneSide) {
            return List.of(
                    "backlogs are told up to the last month in which a ticket came or went, which is another now");
        }
        List<String> causes = new ArrayList<>();
        boolean isOfTarget = !(row.old("target") + row.now("target")).isEmpty();
        if (row.way() != MovedRow.Way.MOVED && isOfTarget && settings.isOtherTargets()) {
            // Such as service_level, which is there where its target is.
            causes.add("target " + seconds(row.old("target")) + " -> " + seconds(row.now("target")) + ": profile "
                    + settings.targets());
        }
        if (settings.isOtherAsOf() && row.moved().contains("maturity")) {
            causes.add("as-of differs: the month is " + row.now("maturity") + " now");
        }
        if (causes.isEmpty()) {
            List<String> set = set(key);
            if (!set.isEmpty()) {
                causes.add("no record differs, but this was set differently: " + String.join("; ", set));
            }
        }
        return causes;
    }

    private List<String> set(RowKey key) {
        List<String> differing = new ArrayList<>();
        TreeSet<String> timed = new TreeSet<>();
        for (String provider : settings.providers()) {
            if (settings.now().isWithin(provider, key.provider())) {
                if (settings.isOtherZone(provider)) {
                    timed.add("time zone of " + provider);
                }
                if (key.isBusiness() && settings.isOtherCalendar(provider)) {
                    timed.add(settings.calendar(provider) + " of " + provider);
                }
            }
        }
        differing.addAll(timed);
        if (!key.segment().equals(RowKey.ALL) && settings.isOtherFilingWindows()) {
            differing.add("filing windows");
        }
        if (settings.isOtherVersion()) {
            differing.add(settings.version());
        }
        List<String> mapped =
                settings.sources().stream().filter(settings::isOtherMapping).toList();
        if (!mapped.isEmpty()) {
            differing.add("mapping of " + String.join(", ", mapped));
        }
        if (settings.isOtherKey() && key.table() == ComparedTable.RESPONSE_TIMES) {
            differing.add("pseudonym key, so that turns cannot be compared");
        }
        if (differing.isEmpty() && settings.isOtherConfiguration()) {
            differing.add("replyledger.yml");
        }
        return differing;
    }
}
