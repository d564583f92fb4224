package io.replyledger.explain;

/**
 * A record as {@code fact_case} tells it, with what was seen of one measure.
 *
 * @param provider provider
 * @param source source
 * @param id id in the source
 * @param record record type
 * @param channel channel
 * @param segment disjoint segment, empty where none is known
 * @param month month in which it counts
 * @param from when it began to count, microseconds since 1970
 * @param openFrom of an open case from when its age counts, where that is later; null for {@code from}
 * @param openBusinessFrom the same in business time
 * @param outcome what was seen of it
 * @param seconds on the calendar clock, null where no time is known
 * @param businessSeconds in business time
 * @param isGivenUp a call given up before an answer
 * @param file identity of the file
 * @param row row in it
 */
record Case(
        String provider,
        String source,
        String id,
        String record,
        String channel,
        String segment,
        String month,
        long from,
        Long openFrom,
        Long openBusinessFrom,
        String outcome,
        Long seconds,
        Long businessSeconds,
        boolean isGivenUp,
        String file,
        long row) {}
