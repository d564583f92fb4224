/**
 * What happened in the made-up group: branches, their people, requests and calls
 * ({@link io.replyledger.sample.world.World}), and what they keep and say beside them
 * ({@link io.replyledger.sample.world.Business}). What is planted at a branch stands in
 * {@link io.replyledger.sample.world.Branch} and {@link io.replyledger.sample.world.Conduct}. Knows no export format. Imports the
 * JDK only.
 */
package io.replyledger.sample.world;
