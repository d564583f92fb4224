package io.replyledger.export;

import io.replyledger.spec.FirstFew;
import java.util.List;

/** Says which sheets there are where none can be read. */
final class SheetChoice {
    private SheetChoice() {}

    static List<Writing> required(List<Writing> writings, String wanted, List<String> names) throws Refusal {
        if (!writings.isEmpty()) {
            return writings;
        }
        String all = names.isEmpty() ? "none" : FirstFew.of(names);
        throw new Refusal(
                wanted == null
                        ? "the workbook shows no sheet with cells; it has: " + all
                        : "the workbook has no sheet '" + wanted + "'; it has: " + all);
    }

    /** What is said of a workbook; of the other sheets too, because they are not read. */
    static String detected(String form, String sheet, int sheets) {
        return "workbook " + form + ", sheet '" + sheet + "'" + (sheets > 1 ? " of " + sheets : "");
    }
}
