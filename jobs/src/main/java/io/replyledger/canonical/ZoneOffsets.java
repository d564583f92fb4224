package io.replyledger.canonical;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.HashMap;
import java.util.Map;

/**
 * Offsets of local times. Between two changes of a zone's clocks, and two days away from either, the offset is always
 * the same; such stretches are remembered. Near a change the rules of the zone are asked.
 */
final class ZoneOffsets {
    private static final Duration MARGIN = Duration.ofDays(2);
    private static final int STRETCHES = 16;

    private static final class Zone {
        final ZoneId id;
        final long[] from = new long[STRETCHES];
        final long[] to = new long[STRETCHES];
        final int[] offset = new int[STRETCHES];
        int size;

        Zone(ZoneId id) {
            this.id = id;
        }
    }

    private final Map<ZoneId, Zone> zones = new HashMap<>();
    private Zone last;

    /**
     * Seconds since 1970 UTC of a local second.
     *
     * <p>In an overlap of daylight saving the earlier instant, in a gap moved forward; both are counted as findings.
     */
    long toUtc(long localSecond, ZoneId id, Findings findings) {
        Zone zone = zone(id);
        for (int i = 0; i < zone.size; i++) {
            if (localSecond >= zone.from[i] && localSecond < zone.to[i]) {
                return localSecond - zone.offset[i];
            }
        }
        return asked(localSecond, zone, findings);
    }

    private Zone zone(ZoneId id) {
        if (last == null || !last.id.equals(id)) {
            last = zones.computeIfAbsent(id, Zone::new);
        }
        return last;
    }

    private static long asked(long localSecond, Zone zone, Findings findings) {
        LocalDateTime local = LocalDateTime.ofEpochSecond(localSecond, 0, ZoneOffset.UTC);
        ZoneOffsetTransition transition = zone.id.getRules().getTransition(local);
        if (transition != null) {
            findings.add(transition.isGap() ? "time in a daylight-saving gap" : "time in a daylight-saving overlap");
        }
        Instant instant = local.atZone(zone.id).toInstant();
        remember(instant, zone);
        return instant.getEpochSecond();
    }

    private static void remember(Instant instant, Zone zone) {
        ZoneRules rules = zone.id.getRules();
        ZoneOffsetTransition before = rules.previousTransition(instant.plusSeconds(1));
        ZoneOffsetTransition after = rules.nextTransition(instant);
        int offset = rules.getOffset(instant).getTotalSeconds();
        int place = zone.size < STRETCHES ? zone.size++ : Math.floorMod(instant.getEpochSecond(), STRETCHES);
        zone.from[place] = before == null ? Long.MIN_VALUE : near(before, MARGIN, offset);
        zone.to[place] = after == null ? Long.MAX_VALUE : near(after, MARGIN.negated(), offset);
        zone.offset[place] = offset;
    }

    private static long near(ZoneOffsetTransition transition, Duration away, int offset) {
        return transition.getInstant().plus(away).getEpochSecond() + offset;
    }
}
