/**
 * Delivered files as raw rows: which files there are, how they are written, and their cells with file and row.
 *
 * <p>In: an exports folder, sources, mappings. Out: {@link io.replyledger.export.ExportFile}, {@link
 * io.replyledger.export.FileForm} and {@link io.replyledger.export.RawRow}. Imports spec.
 */
package io.replyledger.export;
