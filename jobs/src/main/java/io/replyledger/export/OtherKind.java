package io.replyledger.export;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;

/** Files that hold no table, told by their first bytes, so that nobody looks for a fault in the mapping. */
final class OtherKind {
    private static final String EXPORT = "; export it as CSV or XLSX";
    private static final String PACK = ", which is not read; pack it as zip or gz, or deliver it unpacked";
    private static final int TAR_NAME = 257;
    private static final int LOOKED_AT = 512;

    private static final List<OtherKind> KINDS = List.of(
            new OtherKind("is a PDF" + EXPORT, '%', 'P', 'D', 'F', '-'),
            new OtherKind("is a text of a word processor (RTF)" + EXPORT, '{', '\\', 'r', 't', 'f'),
            new OtherKind("is a picture" + EXPORT, 0x89, 'P', 'N', 'G', '\r', '\n'),
            new OtherKind("is a picture" + EXPORT, 0xFF, 0xD8, 0xFF),
            new OtherKind("is a picture" + EXPORT, 'G', 'I', 'F', '8'),
            new OtherKind("is a RAR archive" + PACK, 'R', 'a', 'r', '!', 0x1A, 7),
            new OtherKind("is a 7z archive" + PACK, '7', 'z', 0xBC, 0xAF, 0x27, 0x1C),
            new OtherKind("is packed by xz" + PACK, 0xFD, '7', 'z', 'X', 'Z', 0),
            new OtherKind("is packed by zstd" + PACK, 0x28, 0xB5, 0x2F, 0xFD));

    private final String said;
    private final int[] beginning;

    private OtherKind(String said, int... beginning) {
        this.said = said;
        this.beginning = beginning;
    }

    /**
     * Refuses what is certainly none of the forms that are read.
     *
     * @throws Refusal which names the kind and what to do instead
     */
    static void requireNone(Bytes file) throws IOException, Refusal {
        byte[] bytes;
        try (InputStream in = file.open()) {
            bytes = in.readNBytes(LOOKED_AT);
        }
        for (OtherKind kind : KINDS) {
            if (Magic.is(bytes, kind.beginning)) {
                throw new Refusal(kind.said);
            }
        }
        // The size of a block stands between the name and the mark of the first block.
        boolean isBzip = Magic.is(bytes, 'B', 'Z', 'h') && isAt(bytes, 4, 0x31, 0x41, 0x59, 0x26, 0x53, 0x59);
        if (isBzip) {
            throw new Refusal("is packed by bzip2" + PACK);
        }
        if (isAt(bytes, TAR_NAME, 'u', 's', 't', 'a', 'r')) {
            throw new Refusal("is a tar archive" + PACK.replace(" or gz", ""));
        }
    }

    private static boolean isAt(byte[] bytes, int start, int... expected) {
        return bytes.length > start && Magic.is(Arrays.copyOfRange(bytes, start, bytes.length), expected);
    }
}
