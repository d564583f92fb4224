package io.replyledger.sample.export;

import io.replyledger.sample.world.Branch;
import io.replyledger.sample.world.Business;
import io.replyledger.sample.world.Client;
import io.replyledger.sample.world.Contract;
import io.replyledger.sample.world.Employee;
import io.replyledger.sample.world.Staff;
import java.util.List;
import java.util.Locale;

/** Under which identifiers the systems know clients and staff. */
final class Identities {
    private final List<Business> businesses;
    private final Sheet sheet = new Sheet(Sheet.SECONDS, "provider_id", "party", "party_id", "kind", "identifier");

    Identities(List<Business> businesses) {
        this.businesses = businesses;
    }

    /** The address of a staff member. */
    static String address(Branch branch, Staff staff) {
        return staff.id().toLowerCase(Locale.ROOT) + "@" + branch.id() + ".example";
    }

    /** The id of a client in WeCom. */
    static String external(Client client) {
        return "wm" + client.id().replace("-", "");
    }

    void write(PlainFiles files) {
        for (Business business : businesses) {
            business.practice().contracts().stream()
                    .map(Contract::client)
                    .distinct()
                    .forEach(client -> tie(business, client));
            business.practice().employees().stream()
                    .map(Employee::staff)
                    .forEach(staff -> tie(business.branch(), staff));
        }
        files.write("group/identities", sheet);
    }

    private void tie(Business business, Client client) {
        Branch branch = business.branch();
        client(branch, client, "phone", client.phone());
        client(branch, client, "mail", client.mail());
        boolean isInTickets = business.practice().office().clients().contains(client);
        if (isInTickets && branch.region().equals("shanghai")) {
            client(branch, client, "account", Integer.toString(Exports.requesterId(branch, client)));
        }
        if (branch.id().equals("pudong")) {
            client(branch, client, "name", client.company());
        }
        if (!business.rooms().isEmpty()) {
            client(branch, client, "account", external(client));
        }
    }

    private void client(Branch branch, Client client, String kind, String identifier) {
        sheet.row(branch.id(), "client", client.id(), kind, identifier);
    }

    private void tie(Branch branch, Staff staff) {
        sheet.row(branch.id(), "staff", staff.id(), "account", staff.name());
        sheet.row(branch.id(), "staff", staff.id(), "mail", address(branch, staff));
    }
}
