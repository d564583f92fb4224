package io.replyledger.job;

import io.replyledger.calendar.BusinessTime;
import io.replyledger.calendar.Calendar;
import io.replyledger.calendar.CalendarFile;
import io.replyledger.calendar.Calendars;
import io.replyledger.calendar.FilingSegments;
import io.replyledger.calendar.FilingWindows;
import io.replyledger.export.ExportFolder;
import io.replyledger.measure.ProviderTime;
import io.replyledger.measure.ProviderTimes;
import io.replyledger.spec.Configuration;
import io.replyledger.spec.Provider;
import io.replyledger.spec.UserMistake;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Finds the calendar of every provider: a built-in one, or a file of the exports folder. */
final class CalendarPlan {
    private static final Set<String> MAINLAND =
            Set.of("Asia/Shanghai", "Asia/Urumqi", "Asia/Chongqing", "Asia/Harbin", "Asia/Kashgar", "PRC");

    private final Configuration configuration;
    private final ExportFolder folder;
    private final String file;
    private FilingWindows windows;
    private final Map<String, ProviderTime> made = new HashMap<>();
    private final TreeMap<String, String> settings = new TreeMap<>();

    CalendarPlan(Configuration configuration, ExportFolder folder, String file) {
        this.configuration = configuration;
        this.folder = folder;
        this.file = file;
    }

    /** How each provider counts time. */
    ProviderTimes times() throws IOException {
        windows = windows();
        ProviderTime standard = time(configuration.calendar(), configuration.timeZone(), "calendar");
        HashMap<String, ProviderTime> byProvider = new HashMap<>();
        StringBuilder fingerprint = new StringBuilder(configuration.timeZone() + " " + configuration.calendar());
        for (Provider provider : configuration.providers()) {
            byProvider.put(
                    provider.id(),
                    time(provider.calendar(), provider.timeZone(), "providers." + provider.id() + ".calendar"));
            fingerprint.append('|').append(provider.id()).append(' ').append(provider.timeZone());
            fingerprint.append(' ').append(provider.calendar());
        }
        return new ProviderTimes(byProvider, standard, KeptFolders.hash(fingerprint + "|" + settings), settings);
    }

    /** Providers of one calendar and zone share theirs, so that it travels to tasks once. */
    private ProviderTime time(String calendar, String zone, String key) throws IOException {
        String name = calendar + " " + zone;
        if (!made.containsKey(name)) {
            ZoneId id = ZoneId.of(zone);
            BusinessTime business = isNamed(calendar) ? business(calendar, id, key) : null;
            made.put(name, new ProviderTime(id, business, hasWindows(zone) ? FilingSegments.of(windows, id) : null));
        }
        return made.get(name);
    }

    /** The windows are those of mainland China, unless somebody gives others. */
    private boolean hasWindows(String zone) {
        return configuration.filingDeadlines() != null || MAINLAND.contains(zone);
    }

    private FilingWindows windows() throws IOException {
        FilingWindows builtIn = FilingWindows.builtIn();
        String own = configuration.filingDeadlines();
        FilingWindows all = own == null ? builtIn : builtIn.with(text(own, "filing_deadlines"), own);
        settings.put("filing windows", KeptFolders.hash(all.settings()));
        return all;
    }

    private static boolean isNamed(String calendar) {
        return calendar != null && !calendar.isEmpty();
    }

    private BusinessTime business(String name, ZoneId zone, String key) throws IOException {
        boolean isPath = name.contains("/") || name.endsWith(".yml");
        Calendar calendar = isPath ? own(name, key) : builtIn(name, key);
        settings.put(name, KeptFolders.hash(calendar.settings()));
        return BusinessTime.of(calendar, zone);
    }

    private Calendar own(String name, String key) throws IOException {
        return CalendarFile.read(text(name, key), name);
    }

    private String text(String name, String key) throws IOException {
        boolean isInside = !name.startsWith("/") && !name.contains("..");
        if (!isInside || !folder.has(name)) {
            throw UserMistake.in(file, key, "'" + name + "' is no file in the exports folder");
        }
        return folder.text(name);
    }

    private Calendar builtIn(String name, String key) {
        return Calendars.builtIn(name)
                .orElseThrow(() -> UserMistake.in(
                        file,
                        key,
                        "'" + name + "' is neither a built-in calendar (" + String.join(", ", Calendars.NAMES)
                                + ") nor a file such as ./calendar.yml"));
    }
}
