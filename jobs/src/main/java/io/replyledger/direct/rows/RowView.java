package io.replyledger.direct.rows;

import java.math.BigDecimal;

/** One row of a query at a time; the same object shows one row after the other. */
public interface RowView {
    /** Whether nothing is there. */
    boolean isNull(int column);

    /** A whole number of 64 bits; a time as microseconds since 1970. */
    long number(int column);

    /** Yes or no. */
    boolean truth(int column);

    /** A text; one that is repeated is mostly the same object. */
    String text(int column);

    /** A number with decimals. */
    BigDecimal decimal(int column);

    /** The fields of a struct as a row. */
    RowView struct(int column);

    /**
     * The cells of the wanted columns in their places, null elsewhere and where nothing is there: texts as String, dates as
     * LocalDate, times as microseconds since 1970.
     */
    Object[] values(boolean[] wanted);
}
