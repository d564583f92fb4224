package io.replyledger.sample.export;

import io.replyledger.sample.world.Business;
import io.replyledger.sample.world.Dialled;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Calls beside the queue: those to clients, and those to a mobile that hongkou used at first, noted to the minute. */
final class DialledFiles {
    private final List<Business> businesses;

    DialledFiles(List<Business> businesses) {
        this.businesses = businesses;
    }

    void write(PlainFiles files) {
        files.write("phone/dialled", sheet(true, Sheet.SECONDS));
        files.text(
                "phone/hongkou_mobile_20240902.csv", sheet(false, Sheet.MINUTES).text());
    }

    private Sheet sheet(boolean isOut, DateTimeFormatter time) {
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
            business.dialled().stream().filter(d -> d.isOut() == isOut).forEach(d -> add(sheet, d));
        }
        return sheet;
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
