package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same files give the same on any machine: whatever its time zone, its language and its number of cores. */
class SameEverywhereTest {
    private static final String MASTER = "spark.master";

    @TempDir
    Path folder;

    private final TimeZone zone = TimeZone.getDefault();
    private final Locale locale = Locale.getDefault();
    private final String master = System.getProperty(MASTER);
    private SampleRun sample;

    @BeforeEach
    void runHere() throws Exception {
        sample = SampleRun.once();
    }

    @AfterEach
    void restore() {
        TimeZone.setDefault(zone);
        Locale.setDefault(locale);
        if (master == null) {
            System.clearProperty(MASTER);
        } else {
            System.setProperty(MASTER, master);
        }
    }

    @Test
    void oneCoreInNewfoundlandSpeakingTurkishGivesTheSame() throws Exception {
        givesTheSame("America/St_Johns", "tr-TR", "local[1]");
    }

    @Test
    void twoCoresInShanghaiSpeakingChineseGiveTheSame() throws Exception {
        givesTheSame("Asia/Shanghai", "zh-CN", "local[2]");
    }

    @Test
    void sevenCoresInSamoaWritingArabicDigitsGiveTheSame() throws Exception {
        givesTheSame("Pacific/Apia", "ar-EG-u-nu-arab", "local[7]");
    }

    private void givesTheSame(String zoneId, String language, String cores) throws Exception {
        TimeZone.setDefault(TimeZone.getTimeZone(zoneId));
        Locale.setDefault(Locale.forLanguageTag(language));
        System.setProperty(MASTER, cores);

        Said said = Runs.done(Runs.SAMPLE, folder);

        Published published = new Published(folder);
        Published.assertSame(sample.published().csvTexts(), published.csvTexts());
        assertEquals(ParquetContent.of(sample.published()), ParquetContent.of(published));
        assertEquals(sample.published().hashes(), published.hashes());
        assertEquals(
                sample.said().out().replace(sample.published().out().toString(), "OUT"),
                said.out().replace(folder.toString(), "OUT"));
        assertEquals(sample.said().err(), said.err());
    }
}
