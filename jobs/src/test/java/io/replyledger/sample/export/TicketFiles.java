package io.replyledger.sample.export;

import io.replyledger.sample.world.Branch;
import io.replyledger.sample.world.Months;
import io.replyledger.sample.world.Ticket;
import io.replyledger.sample.world.TicketState;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Writes the monthly ticket files of one branch. */
final class TicketFiles {
    private TicketFiles() {}

    static Written write(ExportFolder folder, Branch branch, List<Ticket> tickets, TicketFormat format) {
        int rows = 0;
        Set<String> different = new HashSet<>();
        for (YearMonth month : Months.all()) {
            Delivery delivery = Delivery.of(branch, month);
            List<TicketState> touched = delivery.touched(tickets);
            folder.write(format.fileName(delivery), format.text(delivery, touched), format.charset());
            rows += touched.size();
            touched.forEach(state -> different.add(state.ticket().sequence() + "@" + state.updatedAt()));
        }
        return new Written(branch, rows, rows - different.size());
    }
}
