package io.replyledger.sample.export;

import io.replyledger.sample.world.Branch;
import io.replyledger.sample.world.Business;
import io.replyledger.sample.world.Client;
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
        writeBusiness(world, new PlainFiles(folder));
        QueueLog queueLog = new QueueLog(world);
        return new Exports(tickets, spoiltRows.notes(), queueLog.write(folder), queueLog.repeated());
    }

    private static void writeBusiness(World world, PlainFiles files) {
        List<Business> businesses = world.businesses();
        new GroupLedgers(businesses).write(files);
        new CareLedgers(businesses).write(files);
        new SurveyLedgers(businesses).write(files);
        new Identities(businesses).write(files);
        new DeskFiles(businesses).write(files);
        new MailFiles(businesses).write(files);
        new ChatFiles(businesses).write(files);
        new DialledFiles(businesses).write(files);
        TicketEvents.write(files, world.tickets(world.offices().get(0)), firstId("xuhui"));
    }

    /** The id of a client in the Zendesk account of its branch; unlike ids of tickets these differ everywhere. */
    static int requesterId(Branch branch, Client client) {
        int account = branch.id().equals("hongkou") ? 30_000 : firstId(branch.id());
        return 900_000_000 + account + client.number();
    }

    private static int firstId(String branch) {
        return branch.equals("pudong") ? 50_000 : 10_000;
    }

    /** Each Zendesk account counts its own ids: those of xuhui and hongkou are the same. */
    private static TicketFormat formatOf(Branch branch, SpoiltRows spoiltRows) {
        return switch (branch.id()) {
            case "xuhui" -> new ZendeskCsv(branch, firstId(branch.id()), SECONDS, false);
            case "pudong" -> new ZendeskCsv(branch, firstId(branch.id()), SECONDS, true);
            case "hongkou" -> new ZendeskCsv(branch, firstId(branch.id()), MINUTES, false);
            default -> new OrdersCsv(branch, spoiltRows);
        };
    }
}
