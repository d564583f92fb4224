package io.replyledger.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.BoundSheetRecord;

/** The sheets of a workbook before Excel 2007 that may hold the table. */
final class XlsForm {
    private XlsForm() {}

    static List<Writing> writings(Bytes bytes, String wanted) throws IOException, Refusal {
        List<BoundSheetRecord> sheets;
        try (XlsFile file = new XlsFile(bytes)) {
            sheets = file.sheets();
        }
        List<Writing> writings = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            BoundSheetRecord sheet = sheets.get(i);
            boolean isAsked = wanted == null
                    ? !sheet.isHidden() && !sheet.isVeryHidden()
                    : Header.normalised(wanted).equals(Header.normalised(sheet.getSheetname()));
            if (isAsked) {
                writings.add(new XlsSheet(sheet.getSheetname(), i, sheets.size()));
            }
        }
        return SheetChoice.required(
                writings,
                wanted,
                sheets.stream().map(BoundSheetRecord::getSheetname).toList());
    }
}
