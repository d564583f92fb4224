package io.replyledger.spec;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.Serializable;
import java.util.List;
import java.util.Map;

/**
 * How the rows of one kind of export become canonical records.
 *
 * @param description what the export is
 * @param format csv or xlsx: a table, however it is written; ndjson: JSON objects; mbox: mail
 * @param encoding character set, absent: detected
 * @param delimiter one character, absent: detected
 * @param quote the character around cells that hold a delimiter, or none; absent: "
 * @param sheet name of the sheet of a workbook, absent: the first that holds the columns
 * @param columns names of the columns of an export without a header, absent: the first row is the header
 * @param comments beginning of rows that are comments, told by their first cell, absent: none
 * @param nulls cell texts that mean nothing is there, beside the empty cell
 * @param timeZone IANA zone of times without an offset, absent: that of the provider
 * @param precision smallest unit of its times
 * @param region ISO country of telephone numbers without a country code, absent: CN
 * @param records per record type, which rows become it and how
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Mapping(
        String description,
        Format format,
        String encoding,
        String delimiter,
        String quote,
        String sheet,
        List<String> columns,
        String comments,
        List<String> nulls,
        String timeZone,
        Precision precision,
        String region,
        Map<String, RecordMapping> records)
        implements Serializable {

    /** The same mapping with other records. */
    public Mapping withRecords(Map<String, RecordMapping> others) {
        return new Mapping(
                description,
                format,
                encoding,
                delimiter,
                quote,
                sheet,
                columns,
                comments,
                nulls,
                timeZone,
                precision,
                region,
                others);
    }

    /** Times or durations in the forms that exports usually have. */
    public static final String USUAL = "usual";

    /** Formats that can be read. */
    public enum Format {
        CSV,
        XLSX,
        NDJSON,
        MBOX;

        /** True for tables; their bytes tell whether they are a text, a workbook or a page. */
        public boolean isTable() {
            return this == CSV || this == XLSX;
        }
    }

    /** Smallest unit of the times of a source. */
    public enum Precision {
        SECOND,
        MINUTE
    }

    /**
     * How rows become records of one type.
     *
     * @param each path of the array in each JSON object whose elements are the rows, or synonyms; absent: the object is
     *     the row
     * @param rows conditions that must all hold, absent: all rows
     * @param parties who speaks to whom, absent: the fields say it or nobody does
     * @param fields per column of the canonical table, where its value comes from
     */
    public record RecordMapping(
            List<String> each, List<Condition> rows, Parties parties, Map<String, FieldMapping> fields)
            implements Serializable {

        /** Makes an absent {@code each} an empty list. */
        public RecordMapping {
            each = each == null ? List.of() : each;
        }
    }

    /**
     * True for a row whose cell holds one of the texts, or with {@code not} none of them.
     *
     * @param column column of the export, or synonyms of which the first that exists is taken
     * @param in texts, compared exactly after trimming
     * @param not texts that must not stand there
     * @param sameAs a column, or synonyms, whose cell must hold the same text, which must not be empty
     */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    public record Condition(List<String> column, List<String> in, List<String> not, List<String> sameAs)
            implements Serializable {}
}
