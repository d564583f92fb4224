package io.replyledger.canonical;

import io.replyledger.export.ExportFile;

/**
 * A path under the exports folder as it was last seen, so that unchanged files are not hashed again.
 *
 * @param file the file
 * @param key under which its content is in the store
 */
record KnownPath(ExportFile file, String key) {}
