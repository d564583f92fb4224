package io.replyledger.calendar;

/** Where an instant lies with regard to filing windows. */
public enum FilingSegment {
    /** In none. */
    NONE,
    /** In a window, before its peak. */
    FILING_WINDOW,
    /** In the peak of a window, and so in the window too. */
    FILING_PEAK;

    /** Whether it lies in a window, the peak included. */
    public boolean isInWindow() {
        return this != NONE;
    }
}
