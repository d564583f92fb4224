/**
 * The command line, and the only package that knows all others: it wires the stages together.
 */
package io.replyledger.job;
