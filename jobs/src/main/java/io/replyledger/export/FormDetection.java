package io.replyledger.export;

import io.replyledger.spec.Mapping;
import java.io.IOException;

/** Tells how a file is written: the mapping says what it holds, the bytes say how. */
final class FormDetection {
    private FormDetection() {}

    static FileForm of(Bytes bytes, Mapping mapping) throws IOException, Refusal {
        return switch (mapping.format()) {
            case CSV, XLSX -> TableForm.of(bytes, mapping);
            case NDJSON -> JsonForm.of(bytes, mapping);
            case MBOX -> MailForm.of(bytes);
        };
    }
}
