package io.replyledger.measure;

import java.util.ArrayList;
import java.util.List;

/**
 * A measurement with what the clocks of its provider show for it.
 *
 * @param measurement the measurement
 * @param readings of a duration, one for each clock in the order of {@link ProviderTime#clocks}; of others none
 */
record Clocked(Measurement measurement, List<Reading> readings) {

    static List<Clocked> of(List<Measurement> measurements, ProviderTime time) {
        List<Clocked> clocked = new ArrayList<>(measurements.size());
        for (Measurement measurement : measurements) {
            clocked.add(new Clocked(measurement, readings(measurement, time)));
        }
        return clocked;
    }

    private static List<Reading> readings(Measurement measurement, ProviderTime time) {
        if (!(measurement instanceof Duration duration)) {
            return List.of();
        }
        if (time.clocks().size() == 1) {
            return List.of(Reading.of(duration, time.clocks().get(0)));
        }
        List<Reading> readings = new ArrayList<>(2);
        for (Clock clock : time.clocks()) {
            readings.add(Reading.of(duration, clock));
        }
        return readings;
    }

    Reading reading(int clock) {
        return readings.get(clock);
    }
}
