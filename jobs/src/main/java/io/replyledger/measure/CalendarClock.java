package io.replyledger.measure;

/** Every second counts. */
record CalendarClock() implements Clock {
    static final CalendarClock INSTANCE = new CalendarClock();

    @Override
    public String name() {
        return CALENDAR;
    }

    @Override
    public boolean covers(long micros) {
        return true;
    }

    @Override
    public long elapsed(long start, long end) {
        return end - start;
    }

    @Override
    public long after(long start, long micros) {
        return start + micros;
    }
}
