package io.replyledger.change;

/**
 * What happened alike to a number of records.
 *
 * @param family figures that are concerned
 * @param before where they counted, null where they did not
 * @param after where they count, null where they do not
 * @param happening what happened
 * @param setting what was set differently when the same row was read again; empty where another row tells it
 * @param file id of the file that tells it, empty for none
 */
record Transition(Family family, Place before, Place after, Happening happening, String setting, String file) {}
