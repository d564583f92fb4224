package io.replyledger.direct.parquet;

import java.util.Arrays;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.PrimitiveType;

/** The least and the greatest of some texts, by their bytes. */
final class LeastAndGreatest {
    private final PrimitiveType type;
    private byte[] least;
    private byte[] greatest;

    LeastAndGreatest(PrimitiveType type) {
        this.type = type;
    }

    void add(byte[] text) {
        if (least == null) {
            least = text;
            greatest = text;
        } else if (Arrays.compareUnsigned(text, least) < 0) {
            least = text;
        } else if (Arrays.compareUnsigned(text, greatest) > 0) {
            greatest = text;
        }
    }

    Statistics<?> statistics() {
        Statistics<?> statistics = Statistics.createStats(type);
        if (least != null) {
            statistics.updateStats(Binary.fromConstantByteArray(least));
            statistics.updateStats(Binary.fromConstantByteArray(greatest));
        }
        return statistics;
    }

    void clear() {
        least = null;
        greatest = null;
    }
}
