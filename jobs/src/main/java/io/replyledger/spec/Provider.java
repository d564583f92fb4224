package io.replyledger.spec;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * A provider: a branch, or the parent of branches.
 *
 * @param id its id
 * @param name its name, absent: the id
 * @param parent id of the provider that it rolls up to, absent: the group
 * @param timeZone IANA zone, absent: that of the configuration
 * @param calendar business calendar, absent: that of the configuration
 * @param from first day of its service, null where it is not said
 * @param own how its own mail, numbers and staff are told
 */
public record Provider(String id, String name, String parent, String timeZone, String calendar, LocalDate from, Own own)
        implements Serializable {}
