package io.replyledger.export;

import java.io.IOException;

/**
 * A sheet of a workbook before Excel 2007.
 *
 * @param name as its tab says
 * @param index its place among the sheets as their cells follow
 * @param sheets how many the workbook has
 */
record XlsSheet(String name, int index, int sheets) implements Writing {
    @Override
    public Rows open(Bytes bytes) throws IOException, Refusal {
        XlsFile file = new XlsFile(bytes);
        try {
            file.sheets();
            return new XlsRows(file, index);
        } catch (IOException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    @Override
    public String detected() {
        return SheetChoice.detected("XLS", name, sheets);
    }
}
