package io.replyledger.canonical;

import io.replyledger.direct.rows.RowView;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import scala.Tuple2;

/**
 * Finds records that lie in more than one month folder. Nearly none do, and a grouping by Spark would carry every one of them
 * through its own: here they travel as arrays of hashes, and a task looks each up in a table of hashes.
 */
final class PlacesOfRecords {
    private static final int FIRST = 1 << 8;
    private static final int CHUNK = 1 << 16;
    private static final long ROWS_A_TASK = 4_000_000;

    private PlacesOfRecords() {}

    /** Some places of one record type. */
    private record Chunk(String record, long[] hashes, int[] folders) implements Serializable {}

    /**
     * Record type and hash of the id of records with several folders.
     *
     * @param places record type, hash of the id, and folder
     * @param rows how many there are
     */
    static JavaRDD<Row> several(JavaRDD<RowView> places, long rows) {
        int tasks = (int) Math.max(places.context().defaultParallelism(), rows / ROWS_A_TASK + 1);
        return places.mapPartitionsToPair(all -> new Chunks(all, tasks))
                .partitionBy(new HashPartitioner(tasks))
                .values()
                .mapPartitions(PlacesOfRecords::found);
    }

    private static Iterator<Row> found(Iterator<Chunk> chunks) {
        Map<String, FolderTable> tables = new HashMap<>();
        List<Row> found = new ArrayList<>();
        while (chunks.hasNext()) {
            Chunk chunk = chunks.next();
            FolderTable table = tables.computeIfAbsent(chunk.record(), r -> new FolderTable());
            for (int i = 0; i < chunk.hashes().length; i++) {
                if (table.isSecond(chunk.hashes()[i], chunk.folders()[i])) {
                    found.add(RowFactory.create(chunk.record(), chunk.hashes()[i]));
                }
            }
        }
        return found.iterator();
    }

    /** Cuts rows into chunks, each with the task that it goes to. */
    private static final class Chunks implements Iterator<Tuple2<Integer, Chunk>> {
        private final Iterator<RowView> rows;
        private final int tasks;
        private final Map<String, Building[]> building = new HashMap<>();
        private final List<Tuple2<Integer, Chunk>> ready = new ArrayList<>();

        Chunks(Iterator<RowView> rows, int tasks) {
            this.rows = rows;
            this.tasks = tasks;
        }

        private static final class Building {
            private long[] hashes = new long[FIRST];
            private int[] folders = new int[FIRST];
            private int size;

            void add(long hash, int folder) {
                if (size == hashes.length) {
                    hashes = Arrays.copyOf(hashes, 2 * size);
                    folders = Arrays.copyOf(folders, 2 * size);
                }
                hashes[size] = hash;
                folders[size++] = folder;
            }

            Chunk chunk(String record) {
                return new Chunk(record, Arrays.copyOf(hashes, size), Arrays.copyOf(folders, size));
            }
        }

        @Override
        public boolean hasNext() {
            while (ready.isEmpty() && rows.hasNext()) {
                add(rows.next());
            }
            if (ready.isEmpty()) {
                building.forEach((record, all) -> {
                    for (int task = 0; task < tasks; task++) {
                        finish(record, all, task);
                    }
                });
            }
            return !ready.isEmpty();
        }

        @Override
        public Tuple2<Integer, Chunk> next() {
            return ready.remove(ready.size() - 1);
        }

        private void add(RowView row) {
            String record = row.text(0);
            long hash = row.number(1);
            int task = Math.floorMod((int) (hash >>> 32), tasks);
            Building[] all = building.computeIfAbsent(record, r -> new Building[tasks]);
            if (all[task] == null) {
                all[task] = new Building();
            }
            all[task].add(hash, (int) row.number(2));
            if (all[task].size == CHUNK) {
                finish(record, all, task);
            }
        }

        private void finish(String record, Building[] all, int task) {
            if (all[task] != null) {
                ready.add(new Tuple2<>(task, all[task].chunk(record)));
                all[task] = null;
            }
        }
    }

    /** The folder of each hash: open addressing over arrays that grow. */
    private static final class FolderTable {
        private static final int VACANT = -1;
        private static final int SEVERAL = -2;

        private long[] hashes = new long[1 << 10];
        private int[] folders = vacant(1 << 10);
        private int size;

        private static int[] vacant(int places) {
            int[] folders = new int[places];
            Arrays.fill(folders, VACANT);
            return folders;
        }

        /** True once for each hash: when a second folder of it comes. */
        boolean isSecond(long hash, int folder) {
            int place = place(hash);
            if (folders[place] == VACANT) {
                hashes[place] = hash;
                folders[place] = folder;
                if (++size > hashes.length / 2) {
                    grow();
                }
                return false;
            }
            boolean isSecond = folders[place] != SEVERAL && folders[place] != folder;
            if (isSecond) {
                folders[place] = SEVERAL;
            }
            return isSecond;
        }

        private int place(long hash) {
            int mask = hashes.length - 1;
            int place = (int) hash & mask;
            while (folders[place] != VACANT && hashes[place] != hash) {
                place = (place + 1) & mask;
            }
            return place;
        }

        private void grow() {
            long[] formerHashes = hashes;
            int[] formerFolders = folders;
            hashes = new long[2 * formerHashes.length];
            folders = vacant(2 * formerFolders.length);
            for (int i = 0; i < formerFolders.length; i++) {
                if (formerFolders[i] != VACANT) {
                    int place = place(formerHashes[i]);
                    hashes[place] = formerHashes[i];
                    folders[place] = formerFolders[i];
                }
            }
        }
    }
}
