package io.replyledger.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The last two months of two branches of the sample and of the telephone, for tests that need many runs. */
final class SmallSample {
    static final String ORDERS = "kunshan/2025-04/工单导出_20250507.csv";
    static final String ORDERS_BEFORE = "kunshan/2025-03/工单导出_20250402.csv";
    static final String TICKETS = "xuhui/2025-04/tickets_export_2025_05_07.csv";
    static final String TICKETS_BEFORE = "xuhui/2025-03/tickets_export_2025_04_02.csv";
    static final String CALLS = "calls/2025-04/queue_log";
    static final String CALLS_BEFORE = "calls/2025-03/queue_log";
    static final List<String> LATER = List.of(ORDERS, TICKETS, CALLS);
    static final List<String> EARLIER = List.of(ORDERS_BEFORE, TICKETS_BEFORE, CALLS_BEFORE);

    private static final String FURTHER = "    ";
    private static final List<String> DELIVERED =
            List.of("\"xuhui/*/tickets_export_*.csv\"", "{id: js-orders,", "{id: pbx,");

    private SmallSample() {}

    /** A folder with both months. */
    static Path whole(Path folder) throws IOException {
        earlier(folder);
        deliver(folder, LATER);
        return folder;
    }

    /** A folder with the earlier month. */
    static Path earlier(Path folder) throws IOException {
        Files.createDirectories(folder);
        deliver(folder, EARLIER);
        deliver(folder, List.of("orders.yml"));
        Files.write(
                folder.resolve("replyledger.yml"),
                delivered(Files.readAllLines(Runs.SAMPLE.resolve("replyledger.yml"))));
        return folder;
    }

    /** Leaves out sources that are not delivered; an entry may go on in further lines. */
    private static List<String> delivered(List<String> lines) {
        List<String> delivered = new ArrayList<>();
        boolean isDelivered = true;
        for (String line : lines) {
            if (!line.startsWith(FURTHER)) {
                isDelivered = !line.contains("files:") || DELIVERED.stream().anyMatch(line::contains);
            }
            if (isDelivered) {
                delivered.add(line);
            }
        }
        return delivered;
    }

    static void deliver(Path folder, List<String> paths) throws IOException {
        for (String path : paths) {
            Runs.deliver(Runs.SAMPLE, folder, path);
        }
    }
}
