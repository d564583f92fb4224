package io.replyledger.scorecard;

import io.replyledger.table.RecordType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The query that gives, of each row of a view, what it means for a criterion and which record it is about. */
final class BehindSql {
    /** Columns after those of {@link CriterionSql}. */
    static final int RECORD = CriterionSql.FIRST + 1;

    static final int ID = RECORD + 1;
    static final int FILE = ID + 1;
    static final int ROW = FILE + 1;

    /** What a row of a view is about, by the first of these columns that the view has. */
    private static final List<Map.Entry<String, String>> SUBJECTS = List.of(
            Map.entry("record_id", "record"),
            Map.entry("ticket_id", "'ticket'"),
            Map.entry("contract_id", "'contract'"),
            Map.entry("invoice_id", "'invoice_line'"),
            Map.entry("initiative_id", "'initiative'"),
            Map.entry("assessment_id", "'assessment'"),
            Map.entry("policy_id", "'notice'"),
            Map.entry("client_id", "'client'"),
            Map.entry("staff_id", "'staff'"));

    /** A view may rest on no record. */
    private static final String NO_PLACES =
            "SELECT '' AS about, '' AS source, '' AS about_id, '' AS source_file," + " 0L AS source_row WHERE false";

    private BehindSql() {}

    /** Columns of {@link CriterionSql}, then record type, id, file and row; {@code records} are those that the view rests on. */
    static String of(Criterion c, Set<String> records) {
        String view = c.rule().view();
        String record = "CAST(NULL AS STRING)";
        String id = record;
        if (RecordType.of(view).isPresent()) {
            record = "'" + view + "'";
            id = id(view);
        } else {
            List<String> columns = View.columnsOf(view).orElseThrow();
            for (Map.Entry<String, String> subject : SUBJECTS) {
                if (columns.contains(subject.getKey())) {
                    record = subject.getValue();
                    id = subject.getKey();
                    break;
                }
            }
        }
        String rows = CriterionSql.of(view, List.of(c), record + " AS about", id + " AS about_id");
        return "SELECT b.*, p.source_file, p.source_row FROM (" + rows + ") b LEFT JOIN (" + places(records)
                + ") p ON p.about = b.about AND p.source = b.source AND p.about_id = b.about_id";
    }

    /** Where each record stands; of one of several rows the first, of a client the contract that began last. */
    private static String places(Set<String> records) {
        List<String> places = new ArrayList<>();
        for (String record : records) {
            if (!RecordType.of(record).orElseThrow().isEvent()) {
                places.add(place(record, id(record)));
            }
        }
        if (records.contains("invoice_line")) {
            places.add(place("invoice_line", "invoice_id"));
        }
        if (records.contains("notice")) {
            places.add(place("notice", "policy_id"));
        }
        if (records.contains("contract")) {
            places.add("SELECT 'client' AS about, source, client_id AS about_id, max_by(source_file, start_on) AS"
                    + " source_file, max_by(source_row, start_on) AS source_row FROM contract GROUP BY source,"
                    + " client_id");
        }
        return places.isEmpty() ? NO_PLACES : String.join(" UNION ALL ", places);
    }

    private static String place(String record, String id) {
        return "SELECT '" + record + "' AS about, source, " + id
                + " AS about_id, min_by(source_file, source_row) AS source_file,"
                + " min(source_row) AS source_row FROM " + record + " GROUP BY source, " + id;
    }

    private static String id(String record) {
        List<String> columns = RecordType.of(record).orElseThrow().recordId();
        return columns.size() == 1 ? columns.get(0) : "concat_ws(' ', " + String.join(", ", columns) + ")";
    }
}
