package io.replyledger.export;

import io.replyledger.spec.Mapping;
import java.io.IOException;
import java.util.Set;

/** Tells how a file is written: the mapping says what it holds, the bytes say how. */
final class FormDetection {
    private FormDetection() {}

    static FileForm of(Bytes bytes, Mapping mapping, Set<String> further) throws IOException, Refusal {
        return switch (mapping.format()) {
            case CSV, XLSX -> TableForm.of(bytes, mapping);
            case NDJSON -> JsonForm.of(bytes, mapping, further);
            case MBOX -> MailForm.of(bytes);
        };
    }
}
