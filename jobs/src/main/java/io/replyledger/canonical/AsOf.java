package io.replyledger.canonical;

import io.replyledger.spec.Source;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Until when records were watched, seconds since 1970: per source its newest export, or the newest event where no export
 * time is told.
 *
 * @param bySource per source
 * @param byFile per {@code source:file} of sources whose exports hold only records that started in them
 */
public record AsOf(Map<String, Long> bySource, Map<String, Long> byFile) {
    private static final long MICROS = 1_000_000;
    private static final long DAY_MICROS = Duration.ofDays(1).toSeconds() * MICROS;

    /**
     * From the files that count.
     *
     * @param limit seconds since 1970 that no as-of passes, null for none
     */
    public static AsOf of(Holdings holdings, List<Source> sources, Long limit) {
        Map<String, Long> bySource = new HashMap<>();
        Map<String, Long> byFile = new HashMap<>();
        for (Source source : sources) {
            for (Held file : holdings.files()) {
                Long seen = file.file().source().equals(source.id()) ? watchedUntil(file.report()) : null;
                if (seen != null) {
                    long seconds = limited(Math.floorDiv(seen, MICROS), limit);
                    bySource.merge(source.id(), seconds, Math::max);
                    if (source.selects() == Source.Selects.STARTED) {
                        byFile.put(source.id() + ":" + file.file().id(), seconds);
                    }
                }
            }
        }
        return new AsOf(bySource, byFile);
    }

    private static long limited(long seconds, Long limit) {
        return limit == null ? seconds : Math.min(seconds, limit);
    }

    /** An export date without a time is its midnight; what the file itself shows of that day came to pass before it. */
    private static Long watchedUntil(FileReport report) {
        Long exported = report.exportedAt();
        Long last = report.lastEvent();
        if (exported == null || last == null) {
            return exported == null ? last : exported;
        }
        boolean isSameDay = last > exported && last < exported + DAY_MICROS;
        return isSameDay ? last : exported;
    }
}
