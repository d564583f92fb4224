package io.replyledger.sample.world;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The invoices of a branch: every client gets one a quarter. pudong charges much extra and seldom says for what. */
final class Invoices {
    private static final List<String> METHODS = List.of("bank_transfer", "online", "cash");
    private static final int QUARTER = 3;

    private final Practice practice;
    private final boolean isDear;
    private final Dice dice;
    private final List<InvoiceLine> made = new ArrayList<>();
    private int invoices;

    private Invoices(Practice practice) {
        this.practice = practice;
        this.isDear = practice.branch().id().equals("pudong");
        this.dice = Dice.of("invoices/" + practice.branch().id());
    }

    static List<InvoiceLine> of(Practice practice) {
        if (!practice.conduct().keeps(Conduct.Ledger.INVOICE)) {
            return List.of();
        }
        Invoices invoices = new Invoices(practice);
        for (YearMonth month : Months.all()) {
            for (Contract contract : practice.activeOn(month.atDay(20))) {
                if (contract.client().number() % QUARTER == month.getMonthValue() % QUARTER) {
                    invoices.bill(contract, month.atDay(dice(month, contract)));
                }
            }
        }
        return List.copyOf(invoices.made);
    }

    private static int dice(YearMonth month, Contract contract) {
        return 1 + (contract.client().number() * 5 + month.getMonthValue()) % 25;
    }

    private void bill(Contract contract, LocalDate day) {
        invoices++;
        LocalDate paid = day.plusDays(dice.between(0, 45));
        boolean isPaid = dice.chance(0.94) && !paid.isAfter(Months.END.toLocalDate());
        String method = isPaid ? METHODS.get(dice.weighted(isDear ? 0.45 : 0.6, 0.35, isDear ? 0.2 : 0.05)) : "";
        boolean isClear = dice.chance(isDear ? 0.68 : 0.97);
        add(contract, 1, day, isPaid ? paid : null, false, QUARTER * contract.monthlyFee(), true, method);
        if (dice.chance(isDear ? 0.55 : 0.2)) {
            int yuan = dice.between(2, isDear ? 60 : 14) * 10;
            add(contract, 2, day, isPaid ? paid : null, true, yuan, isClear, method);
        }
    }

    private void add(
            Contract contract,
            int line,
            LocalDate day,
            LocalDate paid,
            boolean isExtra,
            int yuan,
            boolean isItemised,
            String method) {
        String id = String.format(Locale.ROOT, "%s-FP%05d", practice.branch().queue(), invoices);
        made.add(new InvoiceLine(
                id, line, practice.branch(), contract.client(), day, paid, isExtra, yuan, isItemised, method));
    }
}
