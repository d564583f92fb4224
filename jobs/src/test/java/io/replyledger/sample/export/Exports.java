package io.replyledger.sample.export;

import io.replyledger.sample.world.Branch;
import io.replyledger.sample.world.Office;
import io.replyledger.sample.world.World;
import java.util.ArrayList;
import java.util.List;

/**
 * What was written of the world: every export format is one class of this package, and has its line here.
 *
 * @param tickets the ticket files, by branch
 * @param spoiltRows which rows were spoilt
 * @param callLines lines in all queue logs
 * @param repeatedCallLines those among them that stand in two files
 */
public record Exports(List<Written> tickets, List<String> spoiltRows, int callLines, long repeatedCallLines) {
    private static final String SECONDS = "uuuu-MM-dd HH:mm:ss";
    private static final String MINUTES = "uuuu-MM-dd HH:mm";

    /** Writes all exports. */
    public static Exports write(World world, ExportFolder folder) {
        SpoiltRows spoiltRows = new SpoiltRows();
        List<Written> tickets = new ArrayList<>();
        for (Office office : world.offices()) {
            TicketFormat format = formatOf(office.branch(), spoiltRows);
            tickets.add(TicketFiles.write(folder, office.branch(), world.tickets(office), format));
        }
        QueueLog queueLog = new QueueLog(world);
        return new Exports(tickets, spoiltRows.notes(), queueLog.write(folder), queueLog.repeated());
    }

    /** Each Zendesk account counts its own ids: those of xuhui and hongkou are the same. */
    private static TicketFormat formatOf(Branch branch, SpoiltRows spoiltRows) {
        return switch (branch.id()) {
            case "xuhui" -> new ZendeskCsv(branch, 10_000, SECONDS, false);
            case "pudong" -> new ZendeskCsv(branch, 50_000, SECONDS, true);
            case "hongkou" -> new ZendeskCsv(branch, 10_000, MINUTES, false);
            default -> new OrdersCsv(branch, spoiltRows);
        };
    }
}
