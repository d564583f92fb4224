package io.replyledger.measure;

import io.replyledger.table.Cases;
import io.replyledger.table.Kept;
import io.replyledger.direct.parquet.ParquetFile;
import io.replyledger.table.RecordStanding;
import io.replyledger.direct.parquet.RowWriter;
import io.replyledger.table.Table;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The task that measures whole months: it writes for each the distributions that are kept and the cases that they rest on,
 * in the order in which its records come. Each file has the attempt in its name; those that are not reported are rubbish.
 */
public final class MonthWriting implements FlatMapFunction<Iterator<RecordStanding>, MonthWriting.Written> {
    private static final long serialVersionUID = 1L;

    private final RecordMeasuring measuring;
    private final String keptFolder;
    private final String casesFolder;
    private final Broadcast<SerializableConfiguration> hadoop;

    /**
     * What was written of a month.
     *
     * @param month the month
     * @param name name of the file of distributions below {@code folder=MONTH}, and of that of cases below
     *     {@code folder=MONTH/month=MONTH}
     * @param hasCases whether there are cases
     */
    public record Written(String month, String name, boolean hasCases) implements Serializable {

        /** Paths of the files, below the folders. */
        public List<String> files() {
            String folder = "folder=" + month + "/";
            return hasCases ? List.of(folder + name, folder + "month=" + month + "/" + name) : List.of(folder + name);
        }
    }

    /** Writes below these folders; records come month by month. */
    public MonthWriting(
            RecordMeasuring measuring,
            String keptFolder,
            String casesFolder,
            Broadcast<SerializableConfiguration> hadoop) {
        this.measuring = measuring;
        this.keptFolder = keptFolder;
        this.casesFolder = casesFolder;
        this.hadoop = hadoop;
    }

    @Override
    public Iterator<Written> call(Iterator<RecordStanding> rows) throws IOException {
        String name = "part-" + TaskContext.get().taskAttemptId() + ".parquet";
        RecordMeasuring.Task task = measuring.task();
        List<Written> written = new ArrayList<>();
        Month month = null;
        while (rows.hasNext()) {
            RecordStanding row = rows.next();
            if (month == null || !month.name.equals(row.month())) {
                finish(month, written);
                month = new Month(row.month(), name);
            }
            month.add(row, task);
        }
        finish(month, written);
        return written.iterator();
    }

    private static void finish(Month month, List<Written> written) throws IOException {
        if (month != null) {
            written.add(month.finish());
        }
    }

    private RowWriter create(String path, Table table) throws IOException {
        return ParquetFile.create(new Path(path), table, hadoop.value().value());
    }

    /** The month that is being written. */
    private final class Month {
        private final String name;
        private final String file;
        private final KeptBuilders parts = measuring.builders();
        private RowWriter cases;

        Month(String name, String file) {
            this.name = name;
            this.file = file;
        }

        void add(RecordStanding row, RecordMeasuring.Task task) throws IOException {
            CaseRow theCase = task.measure(row, parts);
            if (theCase == null) {
                return;
            }
            if (cases == null) {
                String path = casesFolder + "/folder=" + name + "/month=" + name + "/" + file;
                cases = create(path, Table.load(Cases.TABLE));
            }
            cases.write(theCase.values());
        }

        Written finish() throws IOException {
            if (cases != null) {
                cases.close();
            }
            try (RowWriter kept = create(keptFolder + "/folder=" + name + "/" + file, Table.load(Kept.TABLE))) {
                parts.build((folder, key, part) -> write(kept, key, part));
            }
            return new Written(name, file, cases != null);
        }
    }

    private static void write(RowWriter kept, KeptKey key, KeptPart part) {
        try {
            kept.write(KeptRows.values(key, part));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
