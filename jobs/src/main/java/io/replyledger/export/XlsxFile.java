package io.replyledger.export;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;

/** An opened XLSX: its sheets, and the parts that their cells refer to. Nothing outside the file is ever followed. */
final class XlsxFile implements Closeable {
    static {
        ZipSecureFile.setMinInflateRatio(1.0 / Expansion.HIGHEST_RATIO);
    }

    private final Bytes.LocalFile file;
    private final OPCPackage zip;
    private final PackagePart book;
    private final List<Sheet> sheets = new ArrayList<>();
    private boolean is1904;

    /**
     * A sheet.
     *
     * @param name as its tab says
     * @param id of the relationship that leads to its part
     * @param isHidden its tab is not shown
     */
    record Sheet(String name, String id, boolean isHidden) {}

    XlsxFile(Bytes bytes) throws IOException, Refusal {
        file = bytes.file();
        try {
            zip = open(file);
            book = book();
            readBook();
        } catch (IOException | Refusal e) {
            close();
            throw e;
        } catch (RuntimeException e) {
            close();
            throw Damage.of(e);
        }
    }

    /** Opens it by its directory; without one POI would unpack it all into memory, and take a cut-off file for whole. */
    private static OPCPackage open(Bytes.LocalFile file) throws IOException {
        ZipSecureFile packed = packed(file);
        try {
            return OPCPackage.open(new ZipFileZipEntrySource(packed));
        } catch (InvalidFormatException | RuntimeException e) {
            packed.close();
            throw Damage.of(e);
        }
    }

    private static ZipSecureFile packed(Bytes.LocalFile file) throws IOException {
        try {
            return new ZipSecureFile(file.path().toFile());
        } catch (IOException | RuntimeException e) {
            throw Damage.of(e);
        }
    }

    private PackagePart book() throws IOException, Refusal {
        for (PackageRelationship relationship : zip.getRelationships()) {
            if (relationship.getRelationshipType().endsWith("/officeDocument")
                    && relationship.getTargetMode() == TargetMode.INTERNAL) {
                PackagePart part = zip.getPart(relationship);
                if (part != null && part.getContentType().contains("sheet")) {
                    return part;
                }
            }
        }
        throw new Refusal("is an Office document but no workbook in XML (.xlsx); save it as XLSX");
    }

    private void readBook() throws IOException {
        try (Xml xml = new Xml(book.getInputStream())) {
            while (xml.next()) {
                if (xml.isStart("workbookPr")) {
                    is1904 = xml.flag("date1904");
                } else if (xml.isStart("sheet") && xml.attribute("name") != null) {
                    boolean isHidden = xml.attribute("state") != null && !"visible".equals(xml.attribute("state"));
                    sheets.add(new Sheet(xml.attribute("name"), xml.attribute("id"), isHidden));
                }
            }
        }
    }

    List<Sheet> sheets() {
        return sheets;
    }

    /** True when days are counted from 1904 instead of 1900. */
    boolean is1904() {
        return is1904;
    }

    /** The part of a sheet; null for one that is no worksheet, such as a chart. */
    PackagePart part(String id) throws IOException {
        PackageRelationship relationship = id == null ? null : book.getRelationship(id);
        boolean isSheet = relationship != null
                && relationship.getRelationshipType().endsWith("/worksheet")
                && relationship.getTargetMode() == TargetMode.INTERNAL;
        return isSheet ? related(relationship) : null;
    }

    /** The part of that kind, {@code sharedStrings} or {@code styles}; null when there is none. */
    PackagePart partOf(String kind) throws IOException {
        try {
            for (PackageRelationship relationship : book.getRelationships()) {
                if (relationship.getRelationshipType().endsWith("/" + kind)
                        && relationship.getTargetMode() == TargetMode.INTERNAL) {
                    return related(relationship);
                }
            }
            return null;
        } catch (InvalidFormatException e) {
            throw Damage.of(e);
        }
    }

    private PackagePart related(PackageRelationship relationship) throws IOException {
        try {
            return book.getRelatedPart(relationship);
        } catch (InvalidFormatException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            throw Damage.of(e);
        }
    }

    @Override
    public void close() throws IOException {
        if (zip != null) {
            // Closing would try to save it.
            zip.revert();
        }
        file.close();
    }
}
