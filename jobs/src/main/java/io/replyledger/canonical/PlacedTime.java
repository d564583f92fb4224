package io.replyledger.canonical;

import io.replyledger.export.RawRow;
import io.replyledger.spec.FieldMapping;

/**
 * Times of a column with one pattern in which every number has its place, read from the bytes of the cell: no text is made of
 * what is a number a moment later. What it does not take is read the usual way, which says what is wrong.
 */
final class PlacedTime {
    private final FixedTime form;
    private final int position;

    private PlacedTime(FixedTime form, int position) {
        this.form = form;
        this.position = position;
    }

    /** The reader of a field; null where its cells are more than such times. */
    static PlacedTime of(FieldMapping field, Timestamps timestamps, Cells cells) {
        FixedTime form = timestamps == null ? null : timestamps.fixed();
        boolean isAlone = form != null
                && form.isBytewise()
                && field.epoch() == null
                && field.after() == null
                && field.plus() == null
                && field.codes() == null
                && field.capture() == null
                && field.sql() == null
                && (field.when() == null || field.when().isEmpty())
                && !field.integer()
                && !field.thousands();
        int position = isAlone ? cells.only(form) : -1;
        return position < 0 ? null : new PlacedTime(form, position);
    }

    /** The time in a row; null where only the usual way tells. */
    WrittenTime read(RawRow row) {
        CharSequence cell = row.bytes(position);
        WrittenTime time = cell == null ? null : form.read(cell);
        return time == null || !Centuries.hold(time.second()) ? null : time;
    }
}
