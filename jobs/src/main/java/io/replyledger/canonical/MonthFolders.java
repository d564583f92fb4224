package io.replyledger.canonical;

import io.replyledger.calendar.Months;
import io.replyledger.table.CallEvents;
import io.replyledger.table.RecordType;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BinaryOperator;

/**
 * The month folder of each record of one file: the month of its start in the zone of its provider, {@link #NONE} for a
 * record without. An event goes where its record started, when the row tells or an earlier row of the file did; else it
 * waits there too, and is found by its record's id.
 */
final class MonthFolders {
    /** Folder of records without a start, and of events whose record's start the file does not tell. */
    static final String NONE = "none";

    private static final int REMEMBERED = 200_000;

    private final RecordType type;
    private final Map<String, Integer> positions;
    private final RecordStart start;
    private ZoneId lastZone;
    private Months lastMonths;
    private final Map<String, String> starts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > REMEMBERED;
        }
    };

    MonthFolders(RecordType type, Map<String, Integer> positions) {
        this.type = type;
        this.positions = positions;
        this.start = new RecordStart(type);
    }

    String of(Object[] record, ZoneId zone) {
        if (!type.isEvent()) {
            return month(start.micros(record, zone), zone);
        }
        String id = (String) value(record, type.recordId().get(0));
        Long told = startTold(record, zone);
        if (told == null) {
            return starts.getOrDefault(id, NONE);
        }
        // Where rows tell of several starts the record has the earliest, wherever it stands in the file.
        String month = month(told, zone);
        starts.merge(id, month, BinaryOperator.minBy(Comparator.naturalOrder()));
        return month;
    }

    private Long startTold(Object[] record, ZoneId zone) {
        Long told = (Long) value(record, CallEvents.STARTED_AT);
        boolean isStart = type.startKind().equals(value(record, CallEvents.KIND));
        return told == null && isStart ? start.micros(record, zone) : told;
    }

    private Object value(Object[] record, String column) {
        return record[positions.get(column)];
    }

    /** The month of an instant, as 2025-01; none for no instant. */
    private String month(Long micros, ZoneId zone) {
        if (micros == null) {
            return NONE;
        }
        // Most rows of a file are of one zone.
        if (!zone.equals(lastZone)) {
            lastZone = zone;
            lastMonths = Months.in(zone);
        }
        return lastMonths.of(micros);
    }
}
