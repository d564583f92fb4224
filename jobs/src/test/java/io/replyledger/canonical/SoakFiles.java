package io.replyledger.canonical;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes mutated files from seeds: the same seed and the same examples give the same file. */
final class SoakFiles {
    /** Mutated rows in a file of rows. */
    static final int ROWS = 100;

    private static final String ROWS_NAME = "rows-";
    private static final String FILE_NAME = "file-";
    private static final List<String> ENDINGS =
            List.of(".csv", ".xlsx", ".xls", ".zip", ".gz", ".json", ".eml", ".txt", "", ".CSV.bak", ".html");

    private final List<SoakMaterial> materials;
    private final List<SoakMaterial> tables;

    SoakFiles(List<SoakMaterial> materials) {
        this.materials = materials;
        this.tables = materials.stream().filter(m -> m.table() != null).toList();
    }

    /** Names of files of rows or of mutated files, from a seed on. */
    static List<String> names(boolean ofRows, int count, long seed) {
        Random random = new Random(seed);
        List<String> names = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            names.add((ofRows ? ROWS_NAME : FILE_NAME) + Long.toUnsignedString(random.nextLong(), 36));
        }
        return names;
    }

    /** The file of that name. */
    SoakFile of(String name) throws IOException {
        Random random = new Random(Long.parseUnsignedLong(name.substring(name.indexOf('-') + 1), 36));
        return name.startsWith(ROWS_NAME) ? rows(name, random) : file(name, random);
    }

    private SoakFile rows(String name, Random random) throws IOException {
        int dice = random.nextInt(10);
        if (dice == 0) {
            return jsonRows(name, random);
        }
        SoakMaterial material = CellMutation.any(tables, random);
        List<CellMutation> done = new ArrayList<>();
        boolean mayMove = random.nextBoolean();
        List<List<String>> rows = mutatedRows(material, mayMove, done, random);
        boolean isInPlace = done.stream().noneMatch(CellMutation::isMoving);
        if (dice == 1 && material.plan().mapping().delimiter() == null) {
            boolean isOld = random.nextInt(3) == 0;
            byte[] book = random.nextInt(3) == 0
                    ? SoakContainer.html(rows)
                    : isOld ? SoakContainer.xls(rows) : SoakContainer.xlsx(rows);
            return new SoakFile(name, material, name + ".xls", book, "rows as a workbook or page", ROWS, isInPlace);
        }
        boolean isQuoted = !"none".equals(material.plan().mapping().quote());
        boolean isRaw = random.nextInt(3) == 0;
        byte[] text = text(material, rows, isQuoted, isRaw, random);
        byte[] packed = dice == 2 ? SoakContainer.gz(text) : dice == 3 ? SoakContainer.zip(text) : text;
        String story = "rows, " + (isRaw ? "lines mutated too" : "cells mutated only");
        return new SoakFile(name, material, name + ".csv", packed, story, ROWS, isInPlace && !isRaw && isQuoted);
    }

    private List<List<String>> mutatedRows(
            SoakMaterial material, boolean mayMove, List<CellMutation> done, Random random) {
        List<CellMutation> mutations = List.of(CellMutation.values());
        List<List<String>> rows = new ArrayList<>();
        if (material.header() != null) {
            rows.add(material.header());
        }
        for (int i = 0; i < ROWS; i++) {
            List<String> cells = new ArrayList<>(CellMutation.any(material.rows(), random));
            for (int n = 1 + random.nextInt(3); n > 0; n--) {
                CellMutation mutation = CellMutation.any(mutations, random);
                if (mayMove || !mutation.isMoving()) {
                    mutation.apply(cells, material.rows(), material.delimiter(), random);
                    done.add(mutation);
                }
            }
            rows.add(cells);
        }
        return rows;
    }

    private static byte[] text(
            SoakMaterial material, List<List<String>> rows, boolean isQuoted, boolean isRaw, Random random) {
        Charset charset = charset(material, random);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        if (random.nextInt(3) == 0 || charset.name().startsWith("UTF-16")) {
            out.writeBytes("\uFEFF".getBytes(charset.name().equals("GB18030") ? StandardCharsets.UTF_8 : charset));
        }
        String end = random.nextBoolean() ? "\n" : "\r\n";
        for (int i = 0; i < rows.size(); i++) {
            byte[] line = bytes(SoakTable.line(rows.get(i), material.delimiter(), isQuoted) + end, charset);
            boolean isMutated = isRaw && i > 0 && random.nextInt(8) == 0;
            out.writeBytes(isMutated ? line(line, random) : line);
        }
        return out.toByteArray();
    }

    private static byte[] line(byte[] line, Random random) {
        int at = random.nextInt(line.length);
        return switch (random.nextInt(6)) {
            case 0 -> java.util.Arrays.copyOf(line, at);
            case 1 -> ByteMutation.inserted(line, at, new byte[] {'"'});
            case 2 -> ByteMutation.inserted(line, at, new byte[] {(byte) random.nextInt(256)});
            case 3 -> ByteMutation.inserted(line, at, new byte[] {'\n'});
            case 4 -> ByteMutation.joined(line, line);
            default -> {
                line[at] = (byte) random.nextInt(256);
                yield line;
            }
        };
    }

    private static Charset charset(SoakMaterial material, Random random) {
        String given = material.plan().mapping().encoding();
        if (given != null) {
            return Charset.forName(given);
        }
        return switch (random.nextInt(8)) {
            case 0 -> Charset.forName("GB18030");
            case 1 -> StandardCharsets.UTF_16LE;
            case 2 -> StandardCharsets.UTF_16BE;
            default -> StandardCharsets.UTF_8;
        };
    }

    /** The bytes of a text; halves of surrogate pairs stay halves in UTF-8, as careless programs write them. */
    private static byte[] bytes(String text, Charset charset) {
        if (!charset.equals(StandardCharsets.UTF_8) || text.chars().noneMatch(c -> Character.isSurrogate((char) c))) {
            return text.getBytes(charset);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        text.codePoints().forEach(c -> {
            if (c >= 0xD800 && c < 0xE000) {
                out.writeBytes(new byte[] {(byte) 0xED, (byte) (0x80 | ((c >> 6) & 0x3F)), (byte) (0x80 | (c & 0x3F))});
            } else {
                out.writeBytes(Character.toString(c).getBytes(StandardCharsets.UTF_8));
            }
        });
        return out.toByteArray();
    }

    private SoakFile jsonRows(String name, Random random) {
        List<SoakMaterial> json =
                materials.stream().filter(m -> m.name().endsWith(" as JSON")).toList();
        SoakMaterial material = CellMutation.any(json, random);
        String plain = material.name().replace(" as JSON", "");
        SoakMaterial table =
                tables.stream().filter(m -> m.name().equals(plain)).findFirst().orElseThrow();
        List<CellMutation> done = new ArrayList<>();
        List<List<String>> rows = mutatedRows(table, random.nextBoolean(), done, random);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean isRaw = random.nextInt(3) == 0;
        for (List<String> row : rows.subList(1, rows.size())) {
            byte[] line = (SoakTable.json(rows.get(0), row) + "\n").getBytes(StandardCharsets.UTF_8);
            out.writeBytes(isRaw && random.nextInt(8) == 0 ? line(line, random) : line);
        }
        boolean isInPlace = !isRaw && done.stream().noneMatch(CellMutation::isMoving);
        return new SoakFile(name, material, name + ".json", out.toByteArray(), "rows as JSON", ROWS, isInPlace);
    }

    private SoakFile file(String name, Random random) throws IOException {
        SoakMaterial material = CellMutation.any(materials, random);
        StringBuilder story = new StringBuilder(material.name());
        byte[] bytes = base(material, story, random);
        int mutations = random.nextInt(10) == 0 ? 3 : 1 + random.nextInt(2);
        for (int i = 0; i < mutations; i++) {
            ByteMutation mutation = CellMutation.any(List.of(ByteMutation.values()), random);
            bytes = mutation.apply(bytes, CellMutation.any(materials, random).bytes(), random);
            story.append(", ").append(mutation);
        }
        bytes = packed(bytes, story, random);
        String ending = random.nextInt(4) == 0 ? CellMutation.any(ENDINGS, random) : "." + material.ending();
        return new SoakFile(name, material, name + ending, bytes, story.toString(), 0, false);
    }

    private static byte[] base(SoakMaterial material, StringBuilder story, Random random) throws IOException {
        boolean isTable = material.table() != null && material.plan().mapping().delimiter() == null;
        int dice = random.nextInt(12);
        if (dice < 4 && isTable) {
            List<List<String>> rows = header(material, story, random);
            story.append(" as ").append(List.of("xlsx", "xls", "html", "xlsx").get(dice));
            return switch (dice) {
                case 0 -> SoakContainer.xlsx(rows);
                case 1 -> SoakContainer.xls(rows);
                case 2 -> SoakContainer.html(rows);
                default -> SoakContainer.damagedInside(SoakContainer.xlsx(rows), random);
            };
        }
        if (dice < 8 && material.table() != null && material.header() != null) {
            List<List<String>> rows = header(material, story, random);
            boolean isQuoted = !"none".equals(material.plan().mapping().quote());
            return text(material, rows, isQuoted, false, random);
        }
        return material.bytes();
    }

    /** The rows with a header that is repeated, doubled, lost, permuted, or below titles. */
    private static List<List<String>> header(SoakMaterial material, StringBuilder story, Random random) {
        List<List<String>> rows = new ArrayList<>(material.table());
        int dice = random.nextInt(8);
        story.append(" header ").append(dice);
        switch (dice) {
            case 0 -> rows.add(1 + random.nextInt(rows.size()), rows.get(0));
            case 1 -> rows.remove(0);
            case 2 ->
                rows.replaceAll(r -> {
                    List<String> twice = new ArrayList<>(r);
                    twice.addAll(r);
                    return twice;
                });
            case 3 -> {
                List<String> permuted = new ArrayList<>(rows.get(0));
                Collections.shuffle(permuted, random);
                rows.set(0, permuted);
            }
            case 4 -> rows.addAll(0, Collections.nCopies(random.nextInt(25), List.of("title")));
            case 5 -> rows.add(0, List.of());
            default -> story.append(" as it was");
        }
        return rows;
    }

    private static byte[] packed(byte[] bytes, StringBuilder story, Random random) throws IOException {
        int dice = random.nextInt(24);
        if (dice > 8) {
            return bytes;
        }
        story.append(", packed ").append(dice);
        byte[] zip = SoakContainer.zip(bytes);
        return switch (dice) {
            case 0 -> SoakContainer.gz(bytes);
            case 1 -> zip;
            case 2 -> SoakContainer.zip(zip);
            case 3 -> SoakContainer.zip(SoakContainer.gz(bytes));
            case 4 -> SoakContainer.gz(zip);
            case 5 -> SoakContainer.gz(SoakContainer.gz(bytes));
            case 6 -> SoakContainer.zip(bytes, new byte[0], bytes);
            case 7 -> ByteMutation.FLIPPED.apply(SoakContainer.gz(bytes), bytes, random);
            default -> ByteMutation.FLIPPED.apply(zip, bytes, random);
        };
    }
}
