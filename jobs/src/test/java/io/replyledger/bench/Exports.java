package io.replyledger.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A folder of exports with its configuration: one file with all months, or a file a month.
 *
 * @param folder where they lie
 */
record Exports(Path folder) {
    static final String KEY = "benchmark-only-key-never-use-for-real-data";

    /** Writes the configuration, the mapping and the key beside the folder. */
    void configure() throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("replyledger.yml"), configuration());
        Files.writeString(folder.resolve("tickets.yml"), mapping());
        Files.writeString(keyFile(), KEY + "\n");
    }

    Path keyFile() {
        return folder.resolveSibling(folder.getFileName() + ".key");
    }

    /** A folder beside them. */
    Path beside(String name) {
        return folder.resolveSibling(name);
    }

    /** All months in one file, as a first delivery of a history. */
    Path whole(Plan plan) throws IOException {
        Path path = folder.resolve("tickets-" + exportedOn(plan, plan.months() - 1) + ".csv");
        try (CsvBytes file = new CsvBytes(path)) {
            ExportColumn[] columns = ExportColumn.ofFile(0);
            TicketLines.header(file, columns);
            for (int month = 0; month < plan.months(); month++) {
                write(file, columns, plan, month);
            }
        }
        return path;
    }

    /** The file of one month. */
    Path month(Plan plan, int month) throws IOException {
        Path path = folder.resolve("tickets-of-" + plan.month(month) + "-" + exportedOn(plan, month) + ".csv");
        try (CsvBytes file = new CsvBytes(path)) {
            ExportColumn[] columns = ExportColumn.ofFile(month);
            TicketLines.header(file, columns);
            write(file, columns, plan, month);
        }
        return path;
    }

    private static String exportedOn(Plan plan, int month) {
        return plan.exportedOn(month).toString().replace("-", "");
    }

    private static void write(CsvBytes file, ExportColumn[] columns, Plan plan, int month) throws IOException {
        TicketLines lines = new TicketLines(columns, plan.month(month).atDay(1));
        MonthOfTickets tickets = new MonthOfTickets(plan, month);
        Ticket ticket = new Ticket();
        while (tickets.hasNext()) {
            tickets.next(ticket);
            lines.row(file, ticket);
        }
    }

    private static String configuration() {
        return """
                group: {id: group, name: 集团}
                time_zone: Asia/Shanghai
                providers:
                %s
                sources:
                  - id: tickets
                    files: "tickets-*.csv"
                    mapping: ./tickets.yml
                    selects: started
                    exported_at: {name: "(\\\\d{8})\\\\.csv"}
                    provider:
                      column: %s
                      values: {%s}
                """
                .formatted(
                        Code.joined(
                                Code.providers(),
                                p -> "  - {id: " + p.meaning() + ", name: " + p.written() + "}",
                                "\n"),
                        ExportColumn.PROVIDER.header(),
                        map(Code.providers()));
    }

    private static String mapping() {
        return """
                description: tickets of the benchmark
                format: csv
                nulls: ["-"]
                precision: second
                records:
                  ticket:
                    fields:
                      ticket_id: 工单号
                      channel: {column: 渠道, codes: {%s}}
                      topic: {column: 类别, codes: {%s}}
                      priority: {column: 优先级, codes: {%s}}
                      client_id: {column: 客户编号, identifier: account}
                      staff_id: {column: 经办人, identifier: account}
                      team: 小组
                      created_at: {column: 创建时间, timestamp: "yyyy-MM-dd HH:mm:ss"}
                      first_response_at: {column: 首次回复时间, timestamp: "yyyy-MM-dd HH:mm:ss"}
                      resolved_at: {column: 解决时间, timestamp: "yyyy-MM-dd HH:mm:ss"}
                      updated_at: {column: 更新时间, timestamp: "yyyy-MM-dd HH:mm:ss"}
                      status: {column: 状态, codes: {%s}}
                      agent_reply_count: 回复次数
                """
                .formatted(map(Code.CHANNELS), map(Code.TOPICS), map(Code.PRIORITIES), map(Code.STATUSES));
    }

    private static String map(List<Code> codes) {
        return Code.joined(codes, c -> c.written() + ": " + c.meaning(), ", ");
    }
}
