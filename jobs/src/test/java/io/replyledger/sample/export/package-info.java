/**
 * How systems write the world down, one class a format; {@link io.replyledger.sample.export.Exports} names them all.
 * Imports the world and the JDK only.
 */
package io.replyledger.sample.export;
