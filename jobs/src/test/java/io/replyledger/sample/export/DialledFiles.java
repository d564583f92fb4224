package io.replyledger.sample.export;

import io.replyledger.sample.world.Business;
import io.replyledger.sample.world.Dialled;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.function.Predicate;

/** Calls beside the queue: those to clients, those that a line lost, and those to a mobile that hongkou used at first, noted to the minute. */
final class DialledFiles {
    private final List<Business> businesses;

    DialledFiles(List<Business> businesses) {
        this.businesses = businesses;
    }

    void write(PlainFiles files) {
        files.write("phone/dialled", sheet(d -> !isMobile(d), Sheet.SECONDS));
        files.text(
                "phone/hongkou_mobile_20240902.csv",
                sheet(DialledFiles::isMobile, Sheet.MINUTES).text());
    }

    private Sheet sheet(Predicate<Dialled> wanted, DateTimeFormatter time) {
        Sheet sheet = new Sheet(
                time,
                "provider_id",
                "call_id",
                "direction",
                "offered_at",
                "answered_at",
                "ended_at",
                "outcome",
                "client_id",
                "staff_id");
        for (Business business : businesses) {
            business.dialled().stream().filter(wanted).forEach(d -> add(sheet, d));
        }
        return sheet;
    }

    private static boolean isMobile(Dialled call) {
        return !call.isOut() && call.branch().id().equals("hongkou");
    }

    private static void add(Sheet sheet, Dialled call) {
        sheet.row(
                call.branch().id(),
                call.id(),
                call.isOut() ? "out" : "in",
                call.at(),
                call.answeredAt(),
                call.endedAt(),
                call.outcome(),
                call.client().id(),
                call.staff().id());
    }
}
