package io.replyledger.measure;

import io.replyledger.direct.parquet.ParquetFile;
import io.replyledger.direct.parquet.RowWriter;
import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/**
 * The task that makes series of parts the figures of their periods, and writes the periods that are kept. Each file has the
 * attempt in its name; those that are not reported are rubbish.
 */
public final class PeriodTask implements FlatMapFunction<Iterator<Tuple2<KeptKey, PackedPart>>, PeriodTask.Made> {
    private static final long serialVersionUID = 1L;

    private final TreeSet<String> wanted;
    private final TreeSet<String> kept;
    private final Figures figures;
    private final String folder;
    private final Broadcast<SerializableConfiguration> hadoop;

    /**
     * What a task made.
     *
     * @param cells the figures
     * @param files paths of the files below the folder
     */
    public record Made(List<Figures.Cells> cells, List<String> files) implements Serializable {}

    /**
     * Makes what is wanted.
     *
     * @param wanted periods whose figures are made
     * @param kept periods that are written, each below {@code folder=PERIOD}
     */
    public PeriodTask(
            Set<String> wanted,
            Set<String> kept,
            Figures figures,
            String folder,
            Broadcast<SerializableConfiguration> hadoop) {
        this.wanted = new TreeSet<>(wanted);
        this.kept = new TreeSet<>(kept);
        this.figures = figures;
        this.folder = folder;
        this.hadoop = hadoop;
    }

    @Override
    public Iterator<Made> call(Iterator<Tuple2<KeptKey, PackedPart>> sorted) throws IOException {
        List<Figures.Cells> cells = new ArrayList<>();
        Files files = new Files(folder, hadoop.value().value());
        PeriodSums periods = new PeriodSums(unpacked(sorted));
        while (periods.hasNext()) {
            Tuple2<KeptKey, KeptPart> period = periods.next();
            if (kept.contains(period._1().month())) {
                files.write(period._1(), period._2());
            }
            if (wanted.contains(period._1().month())) {
                figures.call(period).forEachRemaining(cells::add);
            }
        }
        return List.of(new Made(cells, files.close())).iterator();
    }

    private static Iterator<Tuple2<KeptKey, KeptPart>> unpacked(Iterator<Tuple2<KeptKey, PackedPart>> packed) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return packed.hasNext();
            }

            @Override
            public Tuple2<KeptKey, KeptPart> next() {
                Tuple2<KeptKey, PackedPart> part = packed.next();
                return new Tuple2<>(part._1(), part._2().part());
            }
        };
    }

    /** A file for each period. */
    private static final class Files {
        private final String folder;
        private final Configuration hadoop;
        private final String name = "part-" + TaskContext.get().taskAttemptId() + ".parquet";
        private final TreeMap<String, RowWriter> writers = new TreeMap<>();

        Files(String folder, Configuration hadoop) {
            this.folder = folder;
            this.hadoop = hadoop;
        }

        void write(KeptKey key, KeptPart part) throws IOException {
            RowWriter writer = writers.get(key.month());
            if (writer == null) {
                writer = ParquetFile.create(new Path(folder, path(key.month())), PeriodRows.table(), hadoop);
                writers.put(key.month(), writer);
            }
            writer.write(PeriodRows.values(key, part));
        }

        private String path(String period) {
            return "folder=" + period + "/" + name;
        }

        List<String> close() throws IOException {
            for (RowWriter writer : writers.values()) {
                writer.close();
            }
            return new ArrayList<>(writers.keySet().stream().map(this::path).toList());
        }
    }
}
