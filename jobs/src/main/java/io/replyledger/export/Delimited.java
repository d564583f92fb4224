package io.replyledger.export;

import java.io.IOException;

/**
 * A delimited text.
 *
 * @param encoding name of the character set
 * @param delimiter between cells
 * @param quote around cells that hold a delimiter, or none
 */
record Delimited(String encoding, char delimiter, String quote) implements Writing {
    @Override
    public Rows open(Bytes bytes) throws IOException {
        return CsvBytes.fits(this)
                ? new CsvBytes(this).rows(bytes.open())
                : new CsvRows(bytes.open(), encoding, delimiter, quote);
    }

    @Override
    public String detected() {
        return "encoding " + encoding + ", delimiter " + (delimiter == '\t' ? "tab" : String.valueOf(delimiter));
    }

    @Override
    public boolean writesEveryCell() {
        return true;
    }
}
