package io.replyledger.spec;

import java.io.Serializable;

/**
 * A provider: a branch, or the parent of branches.
 *
 * @param id its id
 * @param name its name, absent: the id
 * @param parent id of the provider that it rolls up to, absent: the group
 * @param timeZone IANA zone, absent: that of the configuration
 * @param calendar business calendar, absent: that of the configuration
 * @param from first day of its service, {@code yyyy-MM-dd}
 * @param own how its own mail, numbers and staff are told
 */
public record Provider(String id, String name, String parent, String timeZone, String calendar, String from, Own own)
        implements Serializable {}
