package io.replyledger.stats;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The curve against the literature; each file under stats/ names its source. */
class SurvivalCurveReferenceTest {
    /** Half a unit of the fourth decimal, the last one printed. */
    private static final double PRINTED = 0.00005;

    static Stream<Reference> steps() {
        return Reference.rows("kaplan-meier.csv");
    }

    static Stream<Reference> bands() {
        return Reference.rows("log-log-band.csv");
    }

    static Stream<Reference> medians() {
        return Reference.rows("medians.csv");
    }

    @ParameterizedTest
    @MethodSource("steps")
    void survivalAndStandardErrorAreThePublishedOnes(Reference row) {
        SurvivalCurve curve = curve(row);
        long time = row.whole("time");

        assertEquals(row.number("survival"), curve.survivalAt(time), PRINTED);
        assertEquals(row.number("standard_error"), curve.standardErrorAt(time), PRINTED);
        assertEquals(1 - row.number("survival"), curve.shareWithin(time).orElseThrow(), PRINTED);
    }

    @ParameterizedTest
    @MethodSource("bands")
    void shareIntervalIsThePublishedLogLogBand(Reference row) {
        Interval interval = curve(row).shareInterval(row.whole("time")).orElseThrow();

        assertEquals(1 - row.number("high"), interval.low(), PRINTED);
        assertEquals(1 - row.number("low"), interval.high(), PRINTED);
    }

    @ParameterizedTest
    @MethodSource("medians")
    void medianAndItsLimitsAreThePublishedOnes(Reference row) {
        SurvivalCurve curve = curve(row);

        assertEquals(cell(row, "median"), curve.quantile(0.5));
        assertEquals(cell(row, "low"), curve.quantileInterval(0.5).low());
        assertEquals(cell(row, "high"), curve.quantileInterval(0.5).high());
    }

    private static SurvivalCurve curve(Reference row) {
        return SurvivalCurve.of(Reference.sample(row.text("sample")));
    }

    private static OptionalLong cell(Reference row, String column) {
        return row.text(column).isEmpty() ? OptionalLong.empty() : OptionalLong.of(row.whole(column));
    }
}
