package io.replyledger.scorecard;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** How a criterion's number comes from the rows of its view. A closed list: a criterion of one of these kinds needs no code. */
public enum Estimator {
    /** Kaplan-Meier quantile of the time from {@code from} to {@code value}, censored at {@code until}. */
    QUANTILE(Kind.TIME, true, true, Set.of("from", "value")),
    /** Kaplan-Meier share of those times within so many days. */
    WITHIN(Kind.TIME, true, true, Set.of("from", "value")),
    /** The share that is still without the event after so many days. */
    NOT_WITHIN(Kind.TIME, true, true, Set.of("from", "value")),
    /** The Kaplan-Meier share within the target of the criterion. */
    WITHIN_TARGET(Kind.TIME, true, false, Set.of("from", "value")),
    /** Those seen within the target among all, however long they were watched. */
    IN_TIME(Kind.TIME, true, false, Set.of("from", "value")),
    /** Share of rows in which {@code value} holds. */
    SHARE(Kind.SHARE, true, false, Set.of("value")),
    /** The same where the rows are all there are: no interval. */
    CENSUS_SHARE(Kind.SHARE, false, false, Set.of("value")),
    /** Median of a number over all there are: no interval. */
    MEDIAN(Kind.NUMBER, false, false, Set.of("value")),
    /** Median of a number over the rows that so many providers stand behind; {@code segment} is how many do. */
    PEER_MEDIAN(Kind.NUMBER, false, true, Set.of("value", "segment")),
    /** Sum of {@code value} over sum of {@code per}. */
    RATIO(Kind.SUM, false, false, Set.of("value", "per")),
    /** Sum of {@code value} over the mean of the monthly sums of {@code per}. */
    PER_HEAD(Kind.SUM, false, false, Set.of("value", "per")),
    /** Number of rows. */
    COUNT(Kind.ROW, false, false, Set.of()),
    /** Number of segments with so many rows at least. */
    SEGMENTS(Kind.ROW, false, true, Set.of("segment")),
    /** Number of segments that had no row in the same window a year before; 1 when so many are active already. */
    NEW_SEGMENTS(Kind.ROW, false, true, Set.of("segment")),
    /** Share of rows whose event came within {@code per} seconds, on the clock in {@code segment}, of those due. */
    DUE(Kind.DUE, true, false, Set.of("from", "value", "per", "segment")),
    /** Share of rows whose event came by the close of so many working days after {@code from}, of those due. */
    BY_WORKING_DAY(Kind.WORKING_DAY, true, true, Set.of("from", "value")),
    /** Quantile of the busiest tenth of working days over that of the others; days by the month_of column. */
    LOAD_RATIO(Kind.TIME, false, true, Set.of("from", "value")),
    /** Mean of {@code value} where {@code segment} is true minus the mean where it is false. */
    DIFFERENCE(Kind.NUMBER, true, false, Set.of("value", "segment")),
    /**
     * Difference of the means of segments, each with one mean of {@code value}: those of which any row has {@code per} above
     * 0 minus the others.
     */
    UNIT_DIFFERENCE(Kind.UNIT, true, false, Set.of("value", "per", "segment")),
    /** The same, by what the last month of the window says: {@code per} above 0 minus 0, without those of which it says nothing. */
    STATE_DIFFERENCE(Kind.UNIT, true, false, Set.of("value", "per", "segment")),
    /** Spearman's rank correlation of the mean of {@code value} of each segment with what the last month says in {@code per}. */
    STATE_CORRELATION(Kind.UNIT, true, false, Set.of("value", "per", "segment")),
    /**
     * Mean of {@code value}, seen {@code per} times, in segments {@code after x} minus that in {@code before x}, of all x by
     * their numbers.
     */
    BEFORE_AFTER(Kind.TIMES, true, false, Set.of("value", "per", "segment")),
    /** Theil-Sen slope of the monthly mean of {@code value} over months with so many rows at least. */
    TREND(Kind.NUMBER, true, true, Set.of("value")),
    /** Share of the months in which another criterion met its target. */
    ATTAINMENT(Kind.NONE, false, true, Set.of()),
    /** Share of the criteria that rest on no other ones which are measured. */
    COVERAGE(Kind.NONE, false, false, Set.of()),
    /** Share of the measured ones among them that rest on logs or records. */
    LOGGED(Kind.NONE, false, false, Set.of()),
    /** Spearman's rank correlation over months of the mean of {@code value} with another criterion. */
    MONTH_CORRELATION(Kind.NUMBER, true, true, Set.of("value")),
    /** Mean change of the score of criteria of a month that rest on logs: last three months of the window minus the first three. */
    SCORE_CHANGE(Kind.NONE, false, false, Set.of());

    private static final Set<Estimator> OF_OTHERS = EnumSet.of(ATTAINMENT, MONTH_CORRELATION);
    private static final Set<Estimator> OF_SCORECARD = EnumSet.of(COVERAGE, LOGGED, MONTH_CORRELATION, SCORE_CHANGE);

    private final Kind kind;
    private final boolean hasInterval;
    private final boolean hasParameter;
    private final Set<String> needs;

    /** What a row of the view gives. */
    enum Kind {
        TIME,
        SHARE,
        NUMBER,
        SUM,
        ROW,
        DUE,
        WORKING_DAY,
        UNIT,
        TIMES,
        NONE
    }

    Estimator(Kind kind, boolean hasInterval, boolean hasParameter, Set<String> needs) {
        this.kind = kind;
        this.hasInterval = hasInterval;
        this.hasParameter = hasParameter;
        this.needs = needs;
    }

    Kind kind() {
        return kind;
    }

    boolean hasInterval() {
        return hasInterval;
    }

    boolean hasParameter() {
        return hasParameter;
    }

    /** Columns of the catalogue that must be filled. */
    Set<String> needs() {
        return needs;
    }

    /** Whether it tells rows of different segments apart. */
    boolean isSegmented() {
        return needs.contains("segment") && kind != Kind.DUE;
    }

    /** Whether a segment is a client or the like, of which another provider has others by the same name. */
    boolean isOfUnits() {
        return kind == Kind.UNIT || kind == Kind.TIMES;
    }

    /** Whether its parameter is the code of another criterion. */
    boolean isOfOther() {
        return OF_OTHERS.contains(this);
    }

    /** What rests on others must not rest on each other. */
    boolean canLookAt(Estimator other) {
        return !other.isOfOther() && (this == MONTH_CORRELATION || !other.isOfScorecard());
    }

    /** Whether it rests on many criteria of the same provider. */
    public boolean isOfScorecard() {
        return OF_SCORECARD.contains(this);
    }

    /** The name in the catalogue. */
    String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Estimator> of(String text) {
        return Stream.of(values()).filter(e -> e.text().equals(text)).findFirst();
    }
}
