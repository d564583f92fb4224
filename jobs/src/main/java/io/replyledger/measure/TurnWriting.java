package io.replyledger.measure;

import io.replyledger.direct.parquet.RowWriter;
import io.replyledger.table.Cases;
import io.replyledger.table.Table;
import io.replyledger.table.Turns;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * The task that writes months of conversations, which come in {@link TurnOrder}: for each its turns, the distributions of
 * those that were answered in it with the accounts of its rows, and their cases by the month of their start. What is open at
 * the end of the last month is measured apart, in the folder {@link #OPEN}. It gives the paths of the files below their
 * folders.
 */
public final class TurnWriting implements FlatMapFunction<Iterator<Tuple2<TurnOrder.Key, TurnOrAccount>>, String> {
    /** Folder of the turns that are open at the end of the last month. */
    public static final String OPEN = "open";

    private static final long serialVersionUID = 1L;

    private final TurnMeasuring measuring;
    private final String lastMonth;
    private final String turnsFolder;
    private final String keptFolder;
    private final String casesFolder;
    private final Broadcast<SerializableConfiguration> hadoop;

    /** Writes below these folders; {@code lastMonth} is the last one of all. */
    public TurnWriting(
            TurnMeasuring measuring,
            String lastMonth,
            String turnsFolder,
            String keptFolder,
            String casesFolder,
            Broadcast<SerializableConfiguration> hadoop) {
        this.measuring = measuring;
        this.lastMonth = lastMonth;
        this.turnsFolder = turnsFolder;
        this.keptFolder = keptFolder;
        this.casesFolder = casesFolder;
        this.hadoop = hadoop;
    }

    @Override
    public Iterator<String> call(Iterator<Tuple2<TurnOrder.Key, TurnOrAccount>> rows) throws IOException {
        WrittenFiles files = new WrittenFiles(hadoop);
        return files.write(rows, row -> row._1().month(), name -> new Month(name, files))
                .iterator();
    }

    /** The month that is being written. */
    private final class Month implements WrittenFiles.Month<Tuple2<TurnOrder.Key, TurnOrAccount>> {
        private final String name;
        private final WrittenFiles files;
        private final Map<KeptKey, KeptSum> accounts = new HashMap<>();
        private final Measured answered;
        private final Measured open;
        private RowWriter turns;

        Month(String name, WrittenFiles files) {
            this.name = name;
            this.files = files;
            this.answered = new Measured(name, files);
            this.open = name.equals(lastMonth) ? new Measured(OPEN, files) : null;
        }

        @Override
        public void add(Tuple2<TurnOrder.Key, TurnOrAccount> row) throws IOException {
            Turn turn = row._2().turn();
            if (turn == null) {
                accounts.computeIfAbsent(row._2().key(), k -> new KeptSum())
                        .plus(row._2().part());
                return;
            }
            if (turns == null) {
                turns = files.create(turnsFolder, "folder=" + name, Table.load(Turns.TABLE));
            }
            turns.write(TurnRows.values(turn));
            Measured measured = turn.isOpen() ? open : answered;
            if (measured != null) {
                measured.add(turn, row._1().id());
            }
        }

        @Override
        public void finish() throws IOException {
            if (turns != null) {
                turns.close();
            }
            answered.finish(accounts);
            if (open != null) {
                open.finish(Map.of());
            }
        }
    }

    /** Turns that are measured together, into one folder. */
    private final class Measured {
        private final String name;
        private final String folder;
        private final WrittenFiles files;
        private final KeptBuilders parts = measuring.builders();
        private RowWriter cases;
        private String startMonth;

        Measured(String name, WrittenFiles files) {
            this.name = name;
            this.folder = "folder=" + name;
            this.files = files;
        }

        void add(Turn turn, String id) throws IOException {
            CaseRow theCase = measuring.measure(turn, id, parts);
            if (!turn.first().startMonth().equals(startMonth)) {
                endCases();
                startMonth = turn.first().startMonth();
                cases = files.create(casesFolder, folder + "/month=" + startMonth, Table.load(Cases.TABLE));
            }
            cases.write(theCase.values());
        }

        private void endCases() throws IOException {
            if (cases != null) {
                cases.close();
            }
        }

        void finish(Map<KeptKey, KeptSum> accounts) throws IOException {
            endCases();
            files.writeParts(keptFolder, folder, sink -> {
                accounts.forEach((key, sum) -> sink.take(name, key, sum.merged()));
                parts.build(sink);
            });
        }
    }
}
