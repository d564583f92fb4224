package io.replyledger.canonical;

import io.replyledger.direct.rows.RowView;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
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

    /** Some places of one record type, of the batch that is added or of those before. */
    private record Chunk(String record, boolean isAdded, long[] hashes, int[] folders) implements Serializable {}

    /**
     * A record that lies in several folders.
     *
     * @param record record type
     * @param hash hash of its id
     * @param folders the folders, in order
     */
    record Several(String record, long hash, TreeSet<Integer> folders) implements Serializable {}

    /**
     * The records with several folders, of which one has a row among those that are added.
     *
     * @param added record type, hash of the id, and folder
     * @param former the same of all other rows of these records, and of any others; null for none
     * @param rows how many there are of both
     */
    static JavaRDD<Several> several(JavaRDD<RowView> added, JavaRDD<RowView> former, long rows) {
        int tasks = (int) Math.max(added.context().defaultParallelism(), rows / ROWS_A_TASK + 1);
        JavaPairRDD<Integer, Chunk> chunks = added.mapPartitionsToPair(some -> new Chunks(some, true, tasks));
        if (former != null) {
            chunks = chunks.union(former.mapPartitionsToPair(some -> new Chunks(some, false, tasks)));
        }
        return chunks.partitionBy(new HashPartitioner(tasks)).values().mapPartitions(PlacesOfRecords::found);
    }

    private static Iterator<Several> found(Iterator<Chunk> chunks) {
        Map<String, FolderTable> tables = new TreeMap<>();
        while (chunks.hasNext()) {
            Chunk chunk = chunks.next();
            FolderTable table = tables.computeIfAbsent(chunk.record(), r -> new FolderTable());
            for (int i = 0; i < chunk.hashes().length; i++) {
                table.add(chunk.hashes()[i], chunk.folders()[i], chunk.isAdded());
            }
        }
        return tables.entrySet().stream()
                .flatMap(table -> table.getValue().several(table.getKey()))
                .iterator();
    }

    /** Cuts rows into chunks, each with the task that it goes to. */
    private static final class Chunks implements Iterator<Tuple2<Integer, Chunk>> {
        private final Iterator<RowView> rows;
        private final boolean isAdded;
        private final int tasks;
        private final Map<String, Building[]> building = new HashMap<>();
        private final List<Tuple2<Integer, Chunk>> ready = new ArrayList<>();

        Chunks(Iterator<RowView> rows, boolean isAdded, int tasks) {
            this.rows = rows;
            this.isAdded = isAdded;
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

            Chunk chunk(String record, boolean isAdded) {
                return new Chunk(record, isAdded, Arrays.copyOf(hashes, size), Arrays.copyOf(folders, size));
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
                ready.add(new Tuple2<>(task, all[task].chunk(record, isAdded)));
                all[task] = null;
            }
        }
    }

    /** The folders of each hash: open addressing over arrays that grow. */
    private static final class FolderTable {
        private static final int VACANT = -1;
        private static final int FIRST_SET = -2;

        private long[] hashes = new long[1 << 10];
        /** The folder; of several a number below, which stands for them all, since the same ones come again and again. */
        private int[] folders = vacant(1 << 10);

        private BitSet added = new BitSet();
        private final List<TreeSet<Integer>> sets = new ArrayList<>();
        private final Map<TreeSet<Integer>, Integer> numbers = new HashMap<>();
        private int size;

        private static int[] vacant(int places) {
            int[] folders = new int[places];
            Arrays.fill(folders, VACANT);
            return folders;
        }

        void add(long hash, int folder, boolean isAdded) {
            int place = place(hash);
            if (folders[place] == VACANT) {
                hashes[place] = hash;
                folders[place] = folder;
                size++;
            } else if (folders[place] != folder) {
                folders[place] = both(folders[place], folder);
            }
            if (isAdded) {
                added.set(place);
            }
            if (size > hashes.length / 2) {
                grow();
            }
        }

        private int both(int before, int folder) {
            TreeSet<Integer> all = new TreeSet<>(before >= 0 ? List.of(before) : sets.get(FIRST_SET - before));
            all.add(folder);
            return numbers.computeIfAbsent(all, set -> {
                sets.add(set);
                return FIRST_SET - sets.size() + 1;
            });
        }

        Stream<Several> several(String record) {
            return IntStream.range(0, folders.length)
                    .filter(i -> folders[i] <= FIRST_SET && added.get(i))
                    .mapToObj(i -> new Several(record, hashes[i], sets.get(FIRST_SET - folders[i])));
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
            BitSet formerAdded = added;
            hashes = new long[2 * formerHashes.length];
            folders = vacant(2 * formerFolders.length);
            added = new BitSet(hashes.length);
            for (int i = 0; i < formerFolders.length; i++) {
                if (formerFolders[i] != VACANT) {
                    int place = place(formerHashes[i]);
                    hashes[place] = formerHashes[i];
                    folders[place] = formerFolders[i];
                    added.set(place, formerAdded.get(i));
                }
            }
        }
    }
}
