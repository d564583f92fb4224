package io.replyledger.change;

import io.replyledger.spec.UserMistake;
import io.replyledger.table.ParquetSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of one file of {@code fact_case} in its order; of a file that is not there none. */
final class CaseRows implements Iterator<Case>, AutoCloseable {
    private static final Pattern PATH = Pattern.compile(".*/month=([^/]+)/([a-z_]+)[^/]*");

    private final ParquetSource source;
    private final String path;
    private final List<String> measures;
    private final Lineage lineage;
    private Object[] next;

    private CaseRows(ParquetSource source, String path, List<String> measures, Lineage lineage) {
        this.source = source;
        this.path = path;
        this.measures = measures;
        this.lineage = lineage;
        read();
    }

    static CaseRows open(PublishedFolder publication, String path, List<String> measures, Lineage lineage)
            throws IOException {
        boolean isThere = publication.hash(path) != null;
        if (isThere) {
            publication.run().requireUnchanged(publication.folder(), path);
        }
        ParquetSource source =
                isThere ? ParquetSource.open(publication.folder().resolve(path), Case.columns(measures)) : null;
        return new CaseRows(source, path, measures, lineage);
    }

    /** The record type whose rows a file holds. */
    static String record(String path) {
        return part(path, 2);
    }

    /** The month whose rows a file holds. */
    static String month(String path) {
        return part(path, 1);
    }

    private static String part(String path, int group) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches()) {
            throw new UserMistake("diff: '" + path + "' is no file of fact_case that this version knows");
        }
        return matcher.group(group);
    }

    private void read() {
        try {
            next = source == null ? null : source.next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Case next() {
        Case row = new Case(record(path), month(path), measures, lineage, next);
        read();
        return row;
    }

    @Override
    public void close() throws IOException {
        if (source != null) {
            source.close();
        }
    }
}
