package io.replyledger.output;

/** Names under which tables are published where another table, of records, has their own. */
final class PublishedNames {
    private static final String FEEDBACK_HANDLING = "feedback_handling";

    private PublishedNames() {}

    static String csv(String table) {
        return switch (table) {
            case "reject" -> "rejects";
            case FEEDBACK_HANDLING -> "feedback";
            default -> table;
        };
    }

    static String parquet(String table) {
        return table.equals(FEEDBACK_HANDLING) ? "feedback" : table;
    }
}
