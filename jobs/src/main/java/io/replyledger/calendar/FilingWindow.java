package io.replyledger.calendar;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * The days of a month in which taxes are filed (征期), local dates.
 *
 * @param first its first day, that of the month
 * @param deadline its last day
 * @param peakFirst first day of its peak, which lasts to the deadline and has the last 3 working days of the window
 * @param isDerived whether the deadline comes from {@link FilingRule} and not from a notice or the user
 */
public record FilingWindow(LocalDate first, LocalDate deadline, LocalDate peakFirst, boolean isDerived)
        implements Serializable {}
