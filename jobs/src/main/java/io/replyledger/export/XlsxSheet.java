package io.replyledger.export;

import java.io.IOException;

/**
 * A sheet of an XLSX.
 *
 * @param name as its tab says
 * @param id of the relationship that leads to its part
 * @param sheets how many the workbook has
 */
record XlsxSheet(String name, String id, int sheets) implements Writing {
    @Override
    public Rows open(Bytes bytes) throws IOException, Refusal {
        XlsxFile file = new XlsxFile(bytes);
        try {
            return new XlsxRows(file, id);
        } catch (IOException e) {
            file.close();
            throw e;
        } catch (RuntimeException e) {
            file.close();
            throw Damage.of(e);
        }
    }

    @Override
    public String detected() {
        return SheetChoice.detected("XLSX", name, sheets);
    }
}
