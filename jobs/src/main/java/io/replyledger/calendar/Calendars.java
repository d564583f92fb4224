package io.replyledger.calendar;

import io.replyledger.spec.SchemaFile;
import java.util.List;
import java.util.Optional;

/** The calendars that come with the product, {@code schemas/calendars/<name>.yml}. */
public final class Calendars {
    /** Their names. */
    public static final List<String> NAMES = List.of("24x7", "cn-office", "cn-office-sat", "de-office");

    private Calendars() {}

    /** The calendar of that name, if there is one. */
    public static Optional<Calendar> builtIn(String name) {
        return NAMES.contains(name)
                ? SchemaFile.text("calendars/" + name + ".yml").map(text -> CalendarFile.read(text, name))
                : Optional.empty();
    }
}
