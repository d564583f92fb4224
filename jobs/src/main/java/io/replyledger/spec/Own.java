package io.replyledger.spec;

import java.io.Serializable;
import java.util.List;

/**
 * What belongs to a provider; decides direction and actor of mail, call-detail and message rows.
 *
 * @param mailDomains its mail domains
 * @param numbers its telephone numbers, {@code *} for any rest
 * @param staffIds pattern of its staff ids
 */
public record Own(List<String> mailDomains, List<String> numbers, String staffIds) implements Serializable {}
