package io.replyledger.measure;

import io.replyledger.direct.parquet.RowWriter;
import io.replyledger.table.Cases;
import io.replyledger.table.RecordStanding;
import io.replyledger.table.Table;
import java.io.IOException;
import java.util.Iterator;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/**
 * The task that measures whole months: it writes for each the distributions that are kept, as {@code folder=MONTH}, and the
 * cases that they rest on, as {@code folder=MONTH/month=MONTH}, in the order in which its records come. It gives the paths of
 * the files below their folders.
 */
public final class MonthWriting implements FlatMapFunction<Iterator<RecordStanding>, String> {
    private static final long serialVersionUID = 1L;

    private final RecordMeasuring measuring;
    private final String keptFolder;
    private final String casesFolder;
    private final Broadcast<SerializableConfiguration> hadoop;

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
    public Iterator<String> call(Iterator<RecordStanding> rows) throws IOException {
        WrittenFiles files = new WrittenFiles(hadoop);
        RecordMeasuring.Task task = measuring.task();
        Month month = null;
        while (rows.hasNext()) {
            RecordStanding row = rows.next();
            if (month == null || !month.name.equals(row.month())) {
                finish(month);
                month = new Month(row.month(), files);
            }
            month.add(row, task);
        }
        finish(month);
        return files.paths().iterator();
    }

    private static void finish(Month month) throws IOException {
        if (month != null) {
            month.finish();
        }
    }

    /** The month that is being written. */
    private final class Month {
        private final String name;
        private final WrittenFiles files;
        private final KeptBuilders parts = measuring.builders();
        private RowWriter cases;

        Month(String name, WrittenFiles files) {
            this.name = name;
            this.files = files;
        }

        void add(RecordStanding row, RecordMeasuring.Task task) throws IOException {
            CaseRow theCase = task.measure(row, parts);
            if (theCase == null) {
                return;
            }
            if (cases == null) {
                cases = files.create(casesFolder, "folder=" + name + "/month=" + name, Table.load(Cases.TABLE));
            }
            cases.write(theCase.values());
        }

        void finish() throws IOException {
            if (cases != null) {
                cases.close();
            }
            files.writeParts(keptFolder, "folder=" + name, parts::build);
        }
    }
}
