package io.replyledger.calendar;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.replyledger.spec.UserMistake;
import io.replyledger.spec.YamlFile;
import java.util.List;
import java.util.Objects;

/** Reads and checks a calendar. */
public final class CalendarFile {
    // The times that are read from exports at all.
    private static final Years POSSIBLE = new Years(1900, 2199);

    private final String file;

    private CalendarFile(String file) {
        this.file = file;
    }

    /**
     * Binds and checks the text of a calendar.
     *
     * @param fileName its path, for messages
     * @throws UserMistake for anything that is unknown, missing or contradictory
     */
    public static Calendar read(String yamlText, String fileName) {
        return new CalendarFile(fileName).checked(YamlFile.bind(yamlText, fileName, Written.class));
    }

    /** The file as written. */
    @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
    record Written(
            String description,
            Integer firstYear,
            Integer lastYear,
            String holidays,
            List<WeekReader.Written> hours,
            List<SpecialDayReader.Written> days) {}

    private Calendar checked(Written written) {
        int first = year(written.firstYear(), "first_year");
        int last = year(written.lastYear(), "last_year");
        if (last < first) {
            throw UserMistake.in(file, "last_year", "'" + last + "' comes before first_year " + first);
        }
        Years years = new Years(first, last);
        return new Calendar(
                Objects.requireNonNullElse(written.description(), ""),
                years,
                new WeekReader(file, years).weeks(written.hours()),
                new SpecialDayReader(file, years).days(written.holidays(), written.days()));
    }

    private int year(Integer year, String key) {
        if (year == null) {
            throw UserMistake.in(file, key, "is missing; give the " + key.replace('_', ' ') + " that is known");
        }
        if (year < POSSIBLE.first() || year > POSSIBLE.last()) {
            throw UserMistake.in(file, key, "'" + year + "' does not lie in " + POSSIBLE);
        }
        return year;
    }
}
