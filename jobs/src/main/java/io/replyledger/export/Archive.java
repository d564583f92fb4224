package io.replyledger.export;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;

/** The members of a zip, read as a stream. Their names are names and never become paths on a disk. */
final class Archive {
    private static final int BUFFER = 1 << 16;
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private Archive() {}

    /**
     * Names of the members.
     *
     * @return the file names in it in order, or one empty name when the stream is no archive
     * @throws Refusal when the archive is damaged, protected or holds no file
     */
    static List<String> members(InputStream delivered) throws IOException, Refusal {
        InputStream in = new BufferedInputStream(delivered, BUFFER);
        if (!Content.isZip(in)) {
            return List.of("");
        }
        if (Content.isOpenDocument(in)) {
            throw new Refusal("is an OpenDocument file (.ods), which is not read; save it as XLSX");
        }
        List<String> names = new ArrayList<>();
        long unpacked = 0;
        try (ZipArchiveInputStream zip = opened(in)) {
            ZipArchiveEntry entry = zip.getNextEntry();
            while (entry != null) {
                if (entry.getName().equals(CONTENT_TYPES)) {
                    return List.of("");
                }
                requireOpen(entry, zip);
                if (isExport(entry)) {
                    names.add(plainName(entry));
                }
                CheckedInputStream bytes = new CheckedInputStream(watched(zip), new CRC32());
                unpacked += bytes.transferTo(OutputStream.nullOutputStream());
                Expansion.require(unpacked, zip.getBytesRead());
                // Only the step to the next member reads a sum that stands behind the bytes.
                ZipArchiveEntry next = zip.getNextEntry();
                requireSum(entry, bytes);
                entry = next;
            }
        } catch (IOException | RuntimeException e) {
            throw new Refusal("the archive cannot be read: " + Damage.of(e).getMessage());
        }
        if (names.isEmpty()) {
            throw new Refusal("the archive holds no file");
        }
        return names;
    }

    /** The library reads bytes that do not have their sum as if they were right. */
    private static void requireSum(ZipArchiveEntry entry, CheckedInputStream bytes) throws IOException {
        if (entry.getCrc() != bytes.getChecksum().getValue()) {
            throw new ZipException("the sum of a member is another one");
        }
    }

    private static ZipArchiveInputStream opened(InputStream in) {
        // Raw bytes of names one to one; whether they are UTF-8 or GBK is told from each.
        return new ZipArchiveInputStream(in, StandardCharsets.ISO_8859_1.name(), false, true);
    }

    private static InputStream watched(ZipArchiveInputStream zip) {
        return new Expansion(zip, zip::getCompressedCount);
    }

    private static void requireOpen(ZipArchiveEntry entry, ZipArchiveInputStream zip) throws Refusal {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new Refusal("the archive is protected by a password; pack it without one");
        }
        if (!zip.canReadEntryData(entry)) {
            throw new Refusal("the archive packs '" + PlainName.shown(name(entry))
                    + "' in a way that is not read; pack it as a plain zip");
        }
    }

    private static String plainName(ZipArchiveEntry entry) throws Refusal {
        String name = name(entry);
        if (!PlainName.is(name)) {
            throw new Refusal("the archive holds the name '" + PlainName.shown(name)
                    + "', which is too long or has control characters; pack it under plain names");
        }
        return name;
    }

    private static boolean isExport(ZipArchiveEntry entry) {
        // Windows may write its own slashes, also in names that lead out of a folder.
        String name = name(entry).replace('\\', '/');
        boolean isHidden = (name.startsWith(".") && !name.startsWith(".."))
                || name.substring(name.lastIndexOf('/') + 1).startsWith(".");
        return !entry.isDirectory() && !isHidden && !name.startsWith("__MACOSX/");
    }

    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        if (raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames()) {
            return entry.getName();
        }
        boolean isUtf8 = TextForm.isValid(StandardCharsets.UTF_8, raw, true);
        // Windows in Chinese packs names in GBK and says nothing of it.
        return new String(raw, isUtf8 ? StandardCharsets.UTF_8 : GB18030);
    }

    /** The bytes of a member. */
    static InputStream open(InputStream in, String member) throws IOException {
        ZipArchiveInputStream zip = opened(in);
        for (ZipArchiveEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            if (name(entry).equals(member)) {
                return watched(zip);
            }
        }
        throw new Unreadable("the archive no longer holds " + PlainName.shown(member));
    }

    /**
     * Refuses members that are archives again, and names that would lead out of a folder.
     *
     * @param in the bytes of the member
     */
    static void requireNoArchive(InputStream in, String member) throws IOException, Refusal {
        String name = member.replace('\\', '/');
        if (name.startsWith("/")
                || name.contains(":/")
                || List.of(name.split("/", -1)).contains("..")) {
            throw new Refusal("its name in the archive leads out of a folder; pack it under a plain name");
        }
        InputStream start = new BufferedInputStream(in, BUFFER);
        boolean isArchive = Content.isGzip(start) || (Content.isZip(start) && !isWorkbook(start));
        if (isArchive) {
            throw new Refusal("is an archive within an archive; deliver it unpacked or as one archive");
        }
    }

    private static boolean isWorkbook(InputStream in) throws IOException, Refusal {
        return members(in).equals(List.of(""));
    }
}
