package io.replyledger.measure;

import io.replyledger.calendar.BusinessTime;

/**
 * Only the open hours of a provider count.
 *
 * @param time its calendar in its zone
 */
record BusinessClock(BusinessTime time) implements Clock {

    @Override
    public String name() {
        return BUSINESS;
    }

    @Override
    public boolean covers(long micros) {
        return time.covers(micros);
    }

    @Override
    public long elapsed(long start, long end) {
        return time.elapsedMicros(start, end);
    }

    @Override
    public long after(long start, long micros) {
        return time.after(start, micros);
    }
}
