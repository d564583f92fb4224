package io.replyledger.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Single measurements, in any order. */
record Observations(List<Observation> list) {

    record Observation(long value, boolean isCensored) {}

    /** Reads "6 6+ 7": + marks a censored one. */
    static Observations parse(String text) {
        return new Observations(Arrays.stream(text.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> new Observation(Long.parseLong(word.replace("+", "")), word.endsWith("+")))
                .toList());
    }

    /** Up to 60 measurements with many ties; about the given share censored. */
    static Observations random(Random random, double censoredShare) {
        int n = 1 + random.nextInt(60);
        int range = 1 + random.nextInt(80);
        List<Observation> list = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            list.add(new Observation(random.nextInt(range), random.nextDouble() < censoredShare));
        }
        return new Observations(list);
    }

    Distribution distribution() {
        DistributionBuilder builder = new DistributionBuilder();
        list.forEach(one -> builder.add(one.value(), one.isCensored()));
        return builder.build();
    }

    /** Distinct values of the observed ones, ascending. */
    long[] eventTimes() {
        return list.stream()
                .filter(one -> !one.isCensored())
                .mapToLong(Observation::value)
                .sorted()
                .distinct()
                .toArray();
    }

    long atRisk(long time) {
        return list.stream().filter(one -> one.value() >= time).count();
    }

    long eventsAt(long time) {
        return list.stream()
                .filter(one -> one.value() == time && !one.isCensored())
                .count();
    }
}
