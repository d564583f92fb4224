package io.replyledger.canonical;

/**
 * A mutated file.
 *
 * @param name {@code rows-<seed>} or {@code file-<seed>}; makes the same file again
 * @param material what it was made of
 * @param fileName under which it is delivered
 * @param bytes its bytes
 * @param story what was done to it, for people
 * @param rows mutated rows in it
 * @param isInPlace every text stands in its own column
 */
record SoakFile(
        String name, SoakMaterial material, String fileName, byte[] bytes, String story, int rows, boolean isInPlace) {}
