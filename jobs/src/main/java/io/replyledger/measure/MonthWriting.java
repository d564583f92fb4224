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
        return files.write(rows, RecordStanding::month, name -> new Month(name, files, task))
                .iterator();
    }

    /** The month that is being written. */
    private final class Month implements WrittenFiles.Month<RecordStanding> {
        private final String name;
        private final WrittenFiles files;
        private final RecordMeasuring.Task task;
        private final KeptBuilders parts = measuring.builders();
        private RowWriter cases;

        Month(String name, WrittenFiles files, RecordMeasuring.Task task) {
            this.name = name;
            this.files = files;
            this.task = task;
        }

        @Override
        public void add(RecordStanding row) throws IOException {
            CaseRow theCase = task.measure(row, parts);
            if (theCase == null) {
                return;
            }
            if (cases == null) {
                cases = files.create(casesFolder, "folder=" + name + "/month=" + name, Table.load(Cases.TABLE));
            }
            cases.write(theCase.values());
        }

        @Override
        public void finish() throws IOException {
            if (cases != null) {
                cases.close();
            }
            files.writeParts(keptFolder, "folder=" + name, parts::build);
        }
    }
}
