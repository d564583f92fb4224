package io.replyledger.canonical;

import io.replyledger.table.Table;

/** Takes the records and rejects of files as they are mapped. */
interface RecordSink {
    /** Takes one row: values in the order of the table, which goes to that month folder. */
    void write(Table table, String month, Object[] row);
}
