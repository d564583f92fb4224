package io.replyledger.export;

import java.io.Serializable;

/**
 * How a file is written, as declared or detected.
 *
 * @param encoding name of the character set
 * @param delimiter between cells
 * @param quote around cells that hold a delimiter, or none
 * @param header its columns; of size 0 when the file holds nothing
 * @param headerRows rows before the first data row
 */
public record FileForm(String encoding, char delimiter, String quote, Header header, int headerRows)
        implements Serializable {}
