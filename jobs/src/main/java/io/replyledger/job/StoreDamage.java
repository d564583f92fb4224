package io.replyledger.job;

import io.replyledger.canonical.StoreFailure;
import io.replyledger.direct.parquet.UnreadableFile;
import java.io.FileNotFoundException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.hadoop.fs.ChecksumException;
import org.apache.spark.SparkThrowable;

/** Finds, in whatever Spark or Hadoop say of it, the file of the store that is missing or damaged. */
final class StoreDamage {
    private StoreDamage() {}

    /**
     * The failure in words; empty where it is no such thing.
     *
     * @param store folder of the store as a URI
     */
    static Optional<StoreFailure> in(Throwable failure, String store) {
        String folder = store.replaceFirst("^file:/*", "/");
        Pattern below = Pattern.compile(Pattern.quote(folder) + "/[^\\s'\"\\[\\],;]+");
        for (Throwable t = failure; t != null; t = t.getCause() == t ? null : t.getCause()) {
            if (t instanceof StoreFailure) {
                return Optional.empty();
            }
            Matcher file = below.matcher(decoded(String.valueOf(t.getMessage())));
            if (isOfReading(t) && file.find()) {
                return Optional.of(StoreFailure.damaged(file.group().replaceFirst("\\.$", ""), folder, failure));
            }
        }
        return Optional.empty();
    }

    /** Spark writes some paths as URIs. */
    private static String decoded(String message) {
        try {
            return URLDecoder.decode(message.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return message;
        }
    }

    private static boolean isOfReading(Throwable t) {
        String condition = t instanceof SparkThrowable spark ? String.valueOf(spark.getCondition()) : "";
        return t instanceof FileNotFoundException
                || t instanceof NoSuchFileException
                || t instanceof ChecksumException
                || t instanceof UnreadableFile
                || condition.startsWith("FAILED_READ_FILE")
                || condition.startsWith("PATH_NOT_FOUND")
                || String.valueOf(t.getMessage()).contains("not a Parquet file");
    }
}
