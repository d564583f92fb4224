package io.replyledger.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The sheets of an XLSX that may hold the table: the one that the mapping names, or every visible one. */
final class XlsxForm {
    private XlsxForm() {}

    static List<Writing> writings(Bytes bytes, String wanted) throws IOException, Refusal {
        try (XlsxFile file = new XlsxFile(bytes)) {
            List<Writing> writings = new ArrayList<>();
            for (XlsxFile.Sheet sheet : file.sheets()) {
                boolean isAsked = wanted == null
                        ? !sheet.isHidden()
                        : Header.normalised(wanted).equals(Header.normalised(sheet.name()));
                if (isAsked && file.part(sheet.id()) != null) {
                    writings.add(new XlsxSheet(
                            sheet.name(), sheet.id(), file.sheets().size()));
                }
            }
            return SheetChoice.required(
                    writings,
                    wanted,
                    file.sheets().stream().map(XlsxFile.Sheet::name).toList());
        }
    }
}
