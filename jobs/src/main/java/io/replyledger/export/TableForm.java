package io.replyledger.export;

import io.replyledger.spec.Mapping;
import java.io.IOException;
import java.util.List;

/** Chooses, of the ways in which a table may be written, the one whose header holds what the mapping reads. */
final class TableForm {
    private TableForm() {}

    /** The form of a table. */
    static FileForm of(Bytes bytes, Mapping mapping) throws IOException, Refusal {
        List<Writing> writings = TableWritings.of(bytes, mapping);
        if (mapping.columns() != null) {
            Header header = Header.of(mapping.columns());
            Writing writing = writings.get(0);
            return new FileForm(writing, header, header, 0, writing.detected());
        }
        return found(bytes, writings, Wanted.of(mapping));
    }

    private static FileForm found(Bytes bytes, List<Writing> writings, Wanted wanted) throws IOException, Refusal {
        Writing best = writings.get(0);
        HeaderSearch.Found found = null;
        for (Writing writing : writings) {
            HeaderSearch.Found other = search(bytes, writing, wanted);
            if (found == null || (other != null && other.isBetterThan(found))) {
                best = found == null && other == null ? best : writing;
                found = other;
            }
            if (found != null && found.isComplete()) {
                break;
            }
        }
        return form(best, found);
    }

    private static HeaderSearch.Found search(Bytes bytes, Writing writing, Wanted wanted) throws IOException, Refusal {
        try (Rows rows = writing.open(bytes)) {
            return HeaderSearch.in(rows, wanted);
        }
    }

    private static FileForm form(Writing writing, HeaderSearch.Found found) {
        if (found == null) {
            Header none = Header.of(List.of());
            return new FileForm(writing, none, none, 0, writing.detected());
        }
        // Where no row holds a mapped column, what stands above the best one is no title.
        int titles = found.columns() == 0 ? 0 : found.titles();
        String above = titles == 0 ? "" : "; " + titles + (titles == 1 ? " title row" : " title rows");
        return new FileForm(writing, found.header(), found.header(), titles + 1, writing.detected() + above);
    }
}
