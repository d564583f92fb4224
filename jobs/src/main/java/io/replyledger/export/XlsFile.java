package io.replyledger.export;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An opened workbook before Excel 2007: its records in order, and what those before the sheets say. */
final class XlsFile implements Closeable {
    private static final String PROTECTED = "is protected by a password; save it without one";

    private final Bytes.LocalFile file;
    private final POIFSFileSystem container;
    private final InputStream stream;
    private final RecordFactoryInputStream records;
    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final List<Integer> styles = new ArrayList<>();
    private final Map<Integer, String> patterns = new HashMap<>();
    private SSTRecord texts;
    private boolean is1904;

    XlsFile(Bytes bytes) throws IOException, Refusal {
        file = bytes.file();
        POIFSFileSystem opened = null;
        try {
            opened = new POIFSFileSystem(file.path().toFile(), true);
            container = opened;
            requireWorkbook(container.getRoot());
            stream = container.createDocumentInputStream("Workbook");
            records = new RecordFactoryInputStream(stream, false);
        } catch (EncryptedDocumentException e) {
            close(opened);
            throw new Refusal(PROTECTED);
        } catch (IOException | RuntimeException e) {
            close(opened);
            throw Damage.of(e);
        } catch (Refusal e) {
            close(opened);
            throw e;
        }
    }

    private void close(POIFSFileSystem opened) throws IOException {
        if (opened != null) {
            opened.close();
        }
        file.close();
    }

    private static void requireWorkbook(DirectoryNode root) throws Refusal {
        if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw new Refusal(PROTECTED);
        }
        if (root.hasEntryCaseInsensitive("Book") && !root.hasEntryCaseInsensitive("Workbook")) {
            throw new Refusal("is a workbook of Excel 95 or older; save it as XLSX");
        }
        if (!root.hasEntryCaseInsensitive("Workbook")) {
            throw new Refusal("is an Office document but no workbook; save it as XLSX");
        }
    }

    /** The sheets in the order in which their cells follow, after reading all that stands before the first. */
    List<BoundSheetRecord> sheets() throws IOException {
        try {
            for (Record record = next(); !(record instanceof EOFRecord); record = next()) {
                take(record);
            }
        } catch (RuntimeException e) {
            throw Damage.of(e);
        }
        return List.of(BoundSheetRecord.orderByBofPosition(sheets));
    }

    private void take(Record record) {
        if (record instanceof BoundSheetRecord sheet) {
            sheets.add(sheet);
        } else if (record instanceof ExtendedFormatRecord style) {
            styles.add((int) style.getFormatIndex());
        } else if (record instanceof FormatRecord format) {
            patterns.put(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof SSTRecord shared) {
            texts = shared;
        } else if (record instanceof DateWindow1904Record window) {
            is1904 = window.getWindowing() == 1;
        }
    }

    /** The next record. */
    Record next() throws IOException {
        Record record = records.nextRecord();
        if (record == null) {
            throw Damage.of(new EOFException());
        }
        return record;
    }

    boolean is1904() {
        return is1904;
    }

    String text(int index) throws IOException {
        if (texts == null || index < 0 || index >= texts.getNumUniqueStrings()) {
            throw new Unreadable("it refers to a text that the workbook does not have");
        }
        return texts.getString(index).getString();
    }

    /** What numbers in cells of a style stand for. */
    NumberKind kind(int style) {
        if (style < 0 || style >= styles.size()) {
            return NumberKind.NUMBER;
        }
        int format = styles.get(style);
        return NumberKind.of(format, patterns.get(format));
    }

    @Override
    public void close() throws IOException {
        stream.close();
        container.close();
        file.close();
    }
}
