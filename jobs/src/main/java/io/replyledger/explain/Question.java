package io.replyledger.explain;

import io.replyledger.spec.Language;
import java.nio.file.Path;

/**
 * Which number, and how to explain it.
 *
 * @param out output folder of the run
 * @param provider id or name of a provider, region or the group
 * @param period month, quarter, year or all
 * @param measure name of the measure
 * @param channel channel, or all
 * @param segment segment, or all
 * @param clock calendar or business
 * @param basis event that decides the month; null where the measure leaves no choice
 * @param rows how many records to show of a kind
 * @param language language of the words
 */
public record Question(
        Path out,
        String provider,
        String period,
        String measure,
        String channel,
        String segment,
        String clock,
        String basis,
        int rows,
        Language language) {}
