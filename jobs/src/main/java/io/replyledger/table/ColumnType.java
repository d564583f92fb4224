package io.replyledger.table;

import java.util.Locale;

/** The types that a declared column may have. Timestamps are microseconds since 1970 UTC in the store. */
public enum ColumnType {
    STRING,
    BIGINT,
    INT,
    DOUBLE,
    BOOLEAN,
    TIMESTAMP,
    DATE,
    DECIMAL,
    LONGS,
    BINARY;

    static ColumnType of(String ddlType) {
        return ddlType.equals("ARRAY<BIGINT>") ? LONGS : valueOf(ddlType.toUpperCase(Locale.ROOT));
    }
}
