package io.replyledger.canonical;

import io.replyledger.export.ExportFile;
import java.util.List;

/**
 * A file that counts in this run.
 *
 * @param key under which the store has its rows
 * @param batch batch that holds them
 * @param file the file; of several with the same bytes the one with the smallest path
 * @param aliases further paths with the same bytes
 * @param isVanished the path is no longer there; its rows are kept
 * @param report what reading it gave
 */
public record Held(
        String key, String batch, ExportFile file, List<String> aliases, boolean isVanished, FileReport report) {}
