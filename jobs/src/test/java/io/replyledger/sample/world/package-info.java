/**
 * What happened in the made-up group: branches, their people, requests and calls. Knows no export format. Imports the
 * JDK only.
 */
package io.replyledger.sample.world;
