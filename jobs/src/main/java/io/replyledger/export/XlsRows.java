package io.replyledger.export;

import java.io.IOException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;

/** The rows of a sheet of a workbook before Excel 2007 as texts, record by record; formulas as they were saved. */
final class XlsRows extends RowReader {
    private final XlsFile file;
    private final CellRow cells = new CellRow();
    private int skip;
    private int depth;
    private int row = -1;
    private int formulaColumn;
    private Record held;
    private boolean isOver;

    /** The rows of the sheet with that index; the records before the first sheet have been read. */
    XlsRows(XlsFile file, int index) {
        this.file = file;
        this.skip = index + 1;
    }

    @Override
    RawRow read() throws IOException {
        while (!isOver) {
            Record record = held == null ? file.next() : held;
            held = null;
            isOver = isEnd(record);
            int next = !isOver && isOurs() ? rowOf(record) : -1;
            if (row >= 0 && (isOver || (next >= 0 && next != row))) {
                held = isOver ? null : record;
                RawRow taken = cells.taken(row + 1L);
                row = -1;
                return taken;
            }
            if (!isOver && isOurs()) {
                take(record, next);
            }
        }
        return null;
    }

    /** Follows the beginnings and ends of sheets and of the charts within them; true at the end of our sheet. */
    private boolean isEnd(Record record) {
        if (record instanceof BOFRecord) {
            depth++;
            skip -= depth == 1 ? 1 : 0;
        } else if (record instanceof EOFRecord) {
            depth--;
            return depth == 0 && skip == 0;
        }
        return false;
    }

    private boolean isOurs() {
        return skip == 0 && depth == 1;
    }

    private static int rowOf(Record record) {
        if (record instanceof CellRecord cell) {
            return cell.getRow();
        }
        return record instanceof LabelRecord label ? label.getRow() : -1;
    }

    private void take(Record record, int next) throws IOException {
        row = next >= 0 ? next : row;
        if (record instanceof StringRecord text && row >= 0) {
            cells.put(formulaColumn, text.getString());
        } else if (record instanceof LabelRecord label) {
            cells.put(label.getColumn(), label.getValue());
        } else if (record instanceof CellRecord cell) {
            formulaColumn = cell.getColumn();
            cells.put(cell.getColumn(), text(cell));
        }
    }

    private String text(CellRecord cell) throws IOException {
        if (cell instanceof LabelSSTRecord label) {
            return file.text(label.getSSTIndex());
        }
        if (cell instanceof NumberRecord number) {
            return NumberCell.text(number.getValue(), file.kind(cell.getXFIndex()), file.is1904());
        }
        if (cell instanceof BoolErrRecord value) {
            return value.isError() ? error(value.getErrorValue()) : String.valueOf(value.getBooleanValue());
        }
        return cell instanceof FormulaRecord formula ? cached(formula) : "";
    }

    private String cached(FormulaRecord formula) {
        CellType type = formula.getCachedResultTypeEnum();
        if (type == CellType.BOOLEAN) {
            return String.valueOf(formula.getCachedBooleanValue());
        }
        if (type == CellType.ERROR) {
            return error(formula.getCachedErrorValue());
        }
        // Of a text the record that follows holds it.
        return type == CellType.STRING
                ? ""
                : NumberCell.text(formula.getValue(), file.kind(formula.getXFIndex()), file.is1904());
    }

    private static String error(int code) {
        return FormulaError.isValidCode(code) ? FormulaError.forInt(code).getString() : "#ERROR";
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
