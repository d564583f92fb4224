package io.replyledger.bench;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;

/** Writes tickets of one month as rows of an export. */
final class TicketLines {
    private static final byte[][] PROVIDERS = words(Code.providers());
    private static final byte[][] CHANNELS = words(Code.CHANNELS);
    private static final byte[][] TOPICS = words(Code.TOPICS);
    private static final byte[][] PRIORITIES = words(Code.PRIORITIES);
    private static final byte[][] STATUSES = words(Code.STATUSES);
    private static final byte[][] SUBJECTS = cells(MonthOfTickets.subjects());
    private static final byte[][] REMARKS = cells(MonthOfTickets.remarks());
    private static final byte[][] TEAMS = cells(List.of("报税一组", "报税二组", "工商组", "薪酬组"));
    private static final byte[] TICKET = CsvBytes.cell("GD");
    private static final byte[] CLIENT = CsvBytes.cell("KH");
    private static final byte[] STAFF = CsvBytes.cell("YG");
    private static final byte[] NOTHING = CsvBytes.cell("-");
    private static final byte[] EMPTY = {};
    private static final byte[] NO_SUCH_DAY = CsvBytes.cell("2024-02-30 09:15:00");
    private static final byte[] NO_TIME = CsvBytes.cell("待补");
    private static final byte[] NO_NUMBER = CsvBytes.cell("两次");
    private static final int DAYS = 70;

    private final ExportColumn[] columns;
    private final byte[][] days;

    TicketLines(ExportColumn[] columns, LocalDate firstDay) {
        this.columns = columns;
        this.days = LongStream.range(0, DAYS)
                .mapToObj(i -> CsvBytes.cell(firstDay.plusDays(i).toString()))
                .toArray(byte[][]::new);
    }

    static void header(CsvBytes file, ExportColumn... columns) throws IOException {
        for (ExportColumn column : columns) {
            file.next().text(CsvBytes.cell(column.header()));
        }
        file.endRow();
    }

    void row(CsvBytes file, Ticket ticket) throws IOException {
        for (ExportColumn column : columns) {
            cell(file.next(), column, ticket);
        }
        file.endRow();
    }

    private void cell(CsvBytes file, ExportColumn column, Ticket ticket) {
        switch (column) {
            case SUBJECT -> file.text(SUBJECTS[ticket.subject % SUBJECTS.length]);
            case STATUS -> file.text(STATUSES[ticket.status]);
            case TICKET -> id(file, ticket);
            case UPDATED -> file.time(ticket.resolved, days);
            case PROVIDER -> file.text(PROVIDERS[ticket.provider]);
            case CLIENT -> file.text(CLIENT).number(ticket.client, 7);
            case CHANNEL -> file.text(CHANNELS[ticket.channel]);
            case RESOLVED -> resolved(file, ticket);
            case PRIORITY -> file.text(PRIORITIES[ticket.priority]);
            case TOPIC -> file.text(TOPICS[ticket.topic]);
            case CREATED -> created(file, ticket);
            case STAFF -> file.text(STAFF).number(ticket.staff, 5);
            case TEAM -> file.text(TEAMS[ticket.staff % TEAMS.length]);
            case RESPONDED -> file.time(ticket.responded, days);
            case REPLIES -> replies(file, ticket);
            case REMARK -> file.text(REMARKS[ticket.remark % REMARKS.length]);
        }
    }

    private static void id(CsvBytes file, Ticket ticket) {
        if (ticket.fault == Ticket.Fault.NO_ID) {
            file.text(EMPTY);
        } else {
            file.text(TICKET).number(ticket.id, 10);
        }
    }

    private void created(CsvBytes file, Ticket ticket) {
        switch (ticket.fault) {
            case NO_CREATION -> file.text(NOTHING);
            case NO_SUCH_DAY -> file.text(NO_SUCH_DAY);
            default -> file.time(ticket.created, days);
        }
    }

    private void resolved(CsvBytes file, Ticket ticket) {
        if (ticket.fault == Ticket.Fault.TEXT_FOR_TIME) {
            file.text(NO_TIME);
        } else {
            file.time(ticket.resolved, days);
        }
    }

    private static void replies(CsvBytes file, Ticket ticket) {
        if (ticket.fault == Ticket.Fault.TEXT_FOR_NUMBER) {
            file.text(NO_NUMBER);
        } else {
            file.number(ticket.replies, 1);
        }
    }

    private static byte[][] words(List<Code> codes) {
        return cells(codes.stream().map(Code::written).toList());
    }

    private static byte[][] cells(List<String> texts) {
        return texts.stream().map(CsvBytes::cell).toArray(byte[][]::new);
    }
}
