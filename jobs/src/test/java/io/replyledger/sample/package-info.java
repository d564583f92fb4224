/**
 * The generator of sample-data/exports: {@link io.replyledger.sample.SampleExports} makes a world, writes it down in
 * each export format and counts it. Goes in: nothing but a folder; comes out: always the same bytes. May import its two
 * sub-packages and the JDK, so that it runs without Maven.
 */
package io.replyledger.sample;
