package io.replyledger.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** The row at which tokens stand; cells are decoded when they are asked for. */
final class ByteRow implements RawRow {
    private static final byte ASCII_END = 0x7F;
    private static final byte FIRST_OF_CHINESE = (byte) 0xE4;
    private static final byte LAST_OF_CHINESE = (byte) 0xE9;

    /** Columns whose texts are remembered; a broken file may have any number. */
    private static final int MOST_REMEMBERED = 100;

    private final CsvTokens tokens;
    private final Charset charset;
    private final byte quote;
    private final List<CellTexts> texts = new ArrayList<>();
    private final BytesView view = new BytesView();
    private long number;
    /** The cell that was last decoded in this row; -1 for none. */
    private int decoded = -1;

    private String lastText;

    ByteRow(CsvTokens tokens, Charset charset, byte quote) {
        this.tokens = tokens;
        this.charset = charset;
        this.quote = quote;
    }

    ByteRow numbered(long row) {
        number = row;
        decoded = -1;
        return this;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public int size() {
        return tokens.count();
    }

    @Override
    public String cell(int position) {
        if (position >= tokens.count()) {
            return "";
        }
        if (position != decoded) {
            lastText = tokens.isMessy(position) ? unquoted(position) : plain(position);
            decoded = position;
        }
        return lastText;
    }

    @Override
    public CharSequence bytes(int position) {
        return position >= tokens.count() || tokens.isMessy(position)
                ? null
                : view.show(tokens.buffer(), tokens.start(position), tokens.end(position));
    }

    private String plain(int position) {
        byte[] bytes = tokens.buffer();
        int start = tokens.start(position);
        int end = tokens.end(position);
        while (start < end && bytes[start] == ' ') {
            start++;
        }
        if (start == end) {
            return "";
        }
        while (texts.size() <= Math.min(position, MOST_REMEMBERED)) {
            texts.add(new CellTexts(charset, texts.size() < MOST_REMEMBERED));
        }
        return texts.get(Math.min(position, MOST_REMEMBERED)).of(bytes, start, end - start);
    }

    private String unquoted(int position) {
        byte[] bytes = tokens.buffer();
        int end = tokens.end(position);
        ByteArrayOutputStream text = new ByteArrayOutputStream(end - tokens.start(position));
        int i = tokens.start(position) + 1;
        while (true) {
            boolean isQuote = bytes[i] == quote;
            if (isQuote && (i + 1 >= end || bytes[i + 1] != quote)) {
                break;
            }
            text.write(bytes[i]);
            i += isQuote ? 2 : 1;
        }
        text.write(bytes, i + 1, end - i - 1);
        return FormulaGuard.undone(text.toString(charset)).strip();
    }

    @Override
    public boolean isBlank() {
        byte[] bytes = tokens.buffer();
        for (int cell = 0; cell < tokens.count(); cell++) {
            for (int i = tokens.start(cell); i < tokens.end(cell); i++) {
                // Whether anything else is white space is for texts to say.
                if (bytes[i] != ' ') {
                    return (tokens.isMessy(cell) || !isSomething(bytes[i])) && RawRow.super.isBlank();
                }
            }
        }
        return true;
    }

    /**
     * A byte with which no white space begins, nor a cell of which nothing is left: of ASCII all but what spreadsheets put
     * before a text, and what begins most Chinese in UTF-8, GB 18030 and Big5 alike.
     */
    private static boolean isSomething(byte first) {
        boolean isAscii = first > ' ' && first < ASCII_END && first != '\'' && first != '=' && first != '"';
        return isAscii || (first >= FIRST_OF_CHINESE && first <= LAST_OF_CHINESE);
    }
}
