package io.replyledger.spec;

import java.nio.charset.Charset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads and checks a mapping; whether its fields exist is checked where the tables are known. */
public final class MappingFile {
    private static final Set<String> DURATIONS = Set.of(Mapping.USUAL, "ms", "s", "min", "h", "days");
    private static final Set<String> EPOCHS = Set.of("s", "ms");

    private static final Set<String> REGIONS = Set.of(Locale.getISOCountries());
    private static final String HASH = "text";
    private static final String DEFAULT_REGION = "CN";

    private final String file;

    private MappingFile(String file) {
        this.file = file;
    }

    /** The text of the built-in mapping of that name, if there is one. */
    public static Optional<String> builtIn(String name) {
        return SchemaFile.text("sources/" + name + ".yml");
    }

    /**
     * Binds and checks the text of a mapping.
     *
     * @throws UserMistake for anything that is unknown, missing or contradictory
     */
    public static Mapping read(String text, String file) {
        Mapping written = YamlFile.bind(text, file, Mapping.class);
        MappingFile checks = new MappingFile(file);
        checks.check(written);
        return new Mapping(
                written.description(),
                written.format(),
                written.encoding(),
                written.delimiter(),
                Objects.requireNonNullElse(written.quote(), "\""),
                written.sheet(),
                written.columns(),
                written.comments(),
                Objects.requireNonNullElse(written.nulls(), List.of()),
                written.timeZone(),
                Objects.requireNonNullElse(written.precision(), Mapping.Precision.SECOND),
                Objects.requireNonNullElse(written.region(), DEFAULT_REGION),
                written.records());
    }

    private void check(Mapping mapping) {
        if (mapping.format() == null) {
            throw UserMistake.in(file, "format", "is missing; give csv, xlsx, ndjson or mbox");
        }
        if (mapping.delimiter() != null && mapping.delimiter().length() != 1) {
            throw UserMistake.in(file, "delimiter", "'" + mapping.delimiter() + "' must be one character");
        }
        if (mapping.quote() != null
                && !mapping.quote().equals("none")
                && mapping.quote().length() != 1) {
            throw UserMistake.in(file, "quote", "'" + mapping.quote() + "' must be one character or none");
        }
        if (mapping.comments() != null && mapping.comments().isBlank()) {
            throw UserMistake.in(file, "comments", "is empty; give the beginning of comment rows, such as \"#\"");
        }
        checkEncoding(mapping.encoding());
        checkForm(mapping);
        Patterns.requireZone(mapping.timeZone(), file, "time_zone");
        checkRegion(mapping.region());
        if (mapping.records() == null || mapping.records().isEmpty()) {
            throw UserMistake.in(file, "records", "no record type is mapped");
        }
        mapping.records().forEach(this::checkRecord);
        mapping.records().forEach((record, how) -> {
            if (mapping.format() != Mapping.Format.NDJSON && !how.each().isEmpty()) {
                throw UserMistake.in(file, "records." + record + ".each", "needs format: ndjson");
            }
        });
    }

    /** What only tables have must not stand in a mapping of something else, where it would say nothing. */
    private void checkForm(Mapping mapping) {
        boolean isTable = mapping.format().isTable();
        requireAbsent(isTable ? null : mapping.delimiter(), "delimiter");
        requireAbsent(isTable ? null : mapping.quote(), "quote");
        requireAbsent(isTable ? null : mapping.sheet(), "sheet");
        requireAbsent(isTable ? null : mapping.columns(), "columns");
        requireAbsent(mapping.format() == Mapping.Format.MBOX ? mapping.encoding() : null, "encoding");
    }

    private void requireAbsent(Object value, String key) {
        if (value != null) {
            throw UserMistake.in(file, key, "does not fit this format; delete the line");
        }
    }

    private void checkEncoding(String encoding) {
        try {
            if (encoding != null) {
                Charset.forName(encoding);
            }
        } catch (IllegalArgumentException e) {
            throw UserMistake.in(file, "encoding", "'" + encoding + "' is not a character set; use UTF-8 or GB18030");
        }
    }

    private void checkRegion(String region) {
        if (region != null && !REGIONS.contains(region)) {
            throw UserMistake.in(file, "region", "'" + region + "' is not a country; use its two letters such as CN");
        }
    }

    private void checkRecord(String record, Mapping.RecordMapping mapping) {
        String key = "records." + record;
        if (mapping == null || mapping.fields() == null || mapping.fields().isEmpty()) {
            throw UserMistake.in(file, key + ".fields", "no field is mapped");
        }
        checkConditions(mapping.rows(), key + ".rows");
        PartiesCheck.check(mapping, file, key);
        for (Map.Entry<String, FieldMapping> field : mapping.fields().entrySet()) {
            checkField(field.getValue(), key + ".fields." + field.getKey());
        }
    }

    private void checkField(FieldMapping field, String key) {
        if (field == null) {
            throw UserMistake.in(file, key, "is empty; give a column");
        }
        checkOrigin(field, key);
        checkConversion(field, key);
        checkConditions(field.when(), key + ".when");
        Patterns.requireGroup(field.capture(), file, key + ".capture");
        for (String pattern : Objects.requireNonNullElse(field.timestamp(), List.<String>of())) {
            Patterns.requireTimestamp(pattern, file, key + ".timestamp");
        }
    }

    private void checkOrigin(FieldMapping field, String key) {
        long given = Stream.of(field.column(), field.first(), field.constant(), field.sql())
                .filter(Objects::nonNull)
                .count();
        boolean isJoined = field.join() != null && given == 0;
        boolean isEmpty = given == 1
                && field.constant() == null
                && field.sql() == null
                && field.columns().isEmpty();
        if (isEmpty || (given != 1 && !isJoined)) {
            throw UserMistake.in(file, key, "needs exactly one of column, first, constant and sql");
        }
    }

    private void checkConversion(FieldMapping field, String key) {
        if (field.epoch() != null && !EPOCHS.contains(field.epoch())) {
            throw UserMistake.in(file, key + ".epoch", "'" + field.epoch() + "' must be s or ms");
        }
        checkDuration(field.duration(), key + ".duration");
        if (field.after() != null && field.duration() == null) {
            throw UserMistake.in(file, key + ".duration", "is missing; after needs the unit of the duration");
        }
        if (field.plus() != null) {
            if (field.plus().column() == null || field.plus().duration() == null) {
                throw UserMistake.in(file, key + ".plus", "needs column and duration");
            }
            checkDuration(field.plus().duration(), key + ".plus.duration");
        }
        if (field.otherwise() != null && field.codes() == null && (field.constant() == null || field.when() == null)) {
            throw UserMistake.in(file, key + ".otherwise", "stands without codes, or constant and when");
        }
        if (field.hash() != null && !field.hash().equals(HASH)) {
            throw UserMistake.in(file, key + ".hash", "'" + field.hash() + "' must be text");
        }
    }

    private void checkDuration(String unit, String key) {
        try {
            if (unit != null && !DURATIONS.contains(unit)) {
                DateTimeFormatter unused = DateTimeFormatter.ofPattern(unit, Locale.ROOT);
            }
        } catch (IllegalArgumentException e) {
            throw UserMistake.in(
                    file, key, "'" + unit + "' is none of usual, ms, s, min, h, days, nor a pattern such as H:mm:ss");
        }
    }

    private void checkConditions(List<Mapping.Condition> conditions, String key) {
        Objects.requireNonNullElse(conditions, List.<Mapping.Condition>of()).forEach(c -> checkCondition(c, key));
    }

    private void checkCondition(Mapping.Condition condition, String key) {
        if (condition == null) {
            throw UserMistake.in(file, key, "is empty; fill it in or remove it");
        }
        long given = Stream.of(condition.in(), condition.not(), condition.sameAs())
                .filter(Objects::nonNull)
                .count();
        if (condition.column() == null || given != 1) {
            throw UserMistake.in(file, key, "needs column and one of in, not and same_as");
        }
    }
}
