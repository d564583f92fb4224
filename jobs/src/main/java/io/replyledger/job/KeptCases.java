package io.replyledger.job;

import io.replyledger.canonical.Store;
import io.replyledger.output.PublishedFile;
import io.replyledger.table.Cases;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * The rows of {@code fact_case} that the store keeps, month by month as the distributions that rest on them; publishing
 * copies those that are new.
 */
final class KeptCases {
    private final Store store;
    private final Queue<PublishedFile> files = new ConcurrentLinkedQueue<>();

    KeptCases(Store store) {
        this.store = store;
    }

    /** Takes what is kept of a record type into the publication. */
    void publish(String type, NavigableMap<String, String> paths) throws IOException {
        for (Map.Entry<String, String> folder : paths.entrySet()) {
            for (String month : store.names(folder.getValue())) {
                for (String name : store.names(folder.getValue() + "/" + month)) {
                    add(type, folder.getKey(), month, folder.getValue() + "/" + month + "/" + name);
                }
            }
        }
    }

    private void add(String type, String folder, String month, String path) {
        if (path.endsWith(".parquet")) {
            boolean isOwnMonth = month.equals("month=" + folder);
            String name = isOwnMonth ? type : type + "-" + folder;
            // The folder is named by a fingerprint of all that can change it.
            String content = KeptFolders.hash(path.substring(0, path.lastIndexOf('/')));
            files.add(new PublishedFile(
                    "parquet/" + Cases.TABLE + "/" + month + "/" + name + ".parquet", content, () -> store.open(path)));
        }
    }

    /** Everything that was taken. */
    List<PublishedFile> files() {
        return List.copyOf(files);
    }
}
