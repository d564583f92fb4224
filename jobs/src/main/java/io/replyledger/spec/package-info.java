/**
 * What users and {@code schemas/} declare, as records: the configuration, mappings, closed lists, target profiles.
 *
 * <p>In: YAML files. Out: checked, immutable records. Every mistake is a {@link io.replyledger.spec.UserMistake} of one
 * line that names file, key and value. Knows no Spark and imports no other package.
 */
package io.replyledger.spec;
