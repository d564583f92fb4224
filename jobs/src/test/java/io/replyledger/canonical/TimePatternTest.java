package io.replyledger.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without a formatter is what the formatter of java.time reads. */
class TimePatternTest {
    private static final int TEXTS = 4_000;
    private static final String CHARACTERS = "0123456789-/:. TZ+年";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-MM-dd HH:mm:ss",
                "yyyy-MM-dd HH:mm[:ss]",
                "yyyy-MM-dd HH:mm",
                "yyyy-MM-dd",
                "yyyy-MM-dd'T'HH:mm:ss",
                "yyyy-MM-dd'T'HH:mm:ssXXX",
                "yyyy-MM-dd'T'HH:mm[:ss]XXX",
                "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
                "yyyy-MM-dd HH:mm:ss[.SSS]",
                "yyyy/M/d H:mm:ss",
                "yyyy/M/d H:mm[:ss]",
                "d/M/yyyy HH:mm",
                "yyyy年M月d日 H:mm"
            })
    void aPlainPatternReadsWhatItsFormatterReads(String pattern) {
        TimePattern plain = TimePattern.of(pattern.replace('y', 'u'));
        assertNotNull(plain);
        DateTimeFormatter formatter = Timestamps.formatter(pattern);
        Random random = new Random(pattern.hashCode());
        int good = 0;
        for (int i = 0; i < TEXTS; i++) {
            String written = formatter.format(time(random).atOffset(ZoneOffset.ofHours(random.nextInt(13) - 6)));
            assertEquals(byFormatter(formatter, written), plain.read(written), written);
            String spoilt = spoilt(written, random);
            WrittenTime read = plain.read(spoilt);
            good += read == null ? 0 : 1;
            if (read != null) {
                assertEquals(byFormatter(formatter, spoilt), read, spoilt);
            }
        }
        assertTrue(good > 0, "no spoilt text was good by chance");
    }

    private static LocalDateTime time(Random random) {
        return LocalDateTime.of(1960, 1, 1, 0, 0).plusSeconds(random.nextLong(4_000_000_000L));
    }

    private static String spoilt(String text, Random random) {
        StringBuilder spoilt = new StringBuilder(text);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(spoilt.length());
            char c = CHARACTERS.charAt(random.nextInt(CHARACTERS.length()));
            switch (random.nextInt(4)) {
                case 0 -> spoilt.insert(at, c);
                case 1 -> spoilt.setLength(Math.max(1, at));
                default -> spoilt.setCharAt(at, c);
            }
        }
        return spoilt.toString();
    }

    private static WrittenTime byFormatter(DateTimeFormatter formatter, String text) {
        try {
            return WrittenTime.of(formatter.parse(text));
        } catch (DateTimeException e) {
            return null;
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uuuuMMddHHmmss", "d/MMM/uu h:mm a", "uuuu-MM-dd hh:mm", "uuuu-MM-dd[ HH:mm]", "uuuu-MM-dd HH:mm[ss]",
                "uuuu-MM-dd uuuu", "uuuu-MM", "uuuu-MM-dd HH:mm:ss X", "'year' uuuu-MM-dd", "uuuu-MM-dd HH:mm[:ss"
            })
    void otherPatternsAreLeftToTheFormatter(String pattern) {
        assertNull(TimePattern.of(pattern));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Asia/Shanghai",
                "America/New_York",
                "Europe/London",
                "Australia/Lord_Howe",
                "Pacific/Apia",
                "UTC"
            })
    void rememberedOffsetsAreThoseOfTheZone(String id) {
        ZoneId zone = ZoneId.of(id);
        ZoneOffsets offsets = new ZoneOffsets();
        Random random = new Random(id.hashCode());
        for (int i = 0; i < TEXTS; i++) {
            LocalDateTime local = i % 2 == 0 ? time(random) : nearTransition(zone, random);
            long expected = local.atZone(zone).toEpochSecond();
            Findings findings = new Findings();
            assertEquals(
                    expected, offsets.toUtc(local.toEpochSecond(ZoneOffset.UTC), zone, findings), local + " " + id);
            ZoneOffsetTransition transition = zone.getRules().getTransition(local);
            assertEquals(
                    transition == null
                            ? Map.of()
                            : Map.of("time in a daylight-saving " + (transition.isGap() ? "gap" : "overlap"), 1L),
                    findings.counts());
        }
    }

    private static LocalDateTime nearTransition(ZoneId zone, Random random) {
        ZoneOffsetTransition next = zone.getRules().nextTransition(time(random).toInstant(ZoneOffset.UTC));
        LocalDateTime middle = next == null ? time(random) : next.getDateTimeBefore();
        return middle.plusSeconds(random.nextInt(400_000) - 200_000L);
    }

    @Test
    void literalsOfAPatternAreExact() {
        TimePattern pattern = TimePattern.of("uuuu-MM-dd'T'HH:mm");
        assertNull(pattern.read("2025-01-03 09:05"));
        assertNotNull(pattern.read("2025-01-03T09:05"));
    }
}
