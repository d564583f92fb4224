package io.replyledger.job;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mistake of the user is answered with exit code 2 and one line that names it, and nothing is written. */
class ConfigurationMistakeTest {
    @TempDir
    Path folder;

    private Path exports;

    @BeforeEach
    void makeExports() throws IOException {
        exports = folder.resolve("exports");
        new OwnExports(exports)
                .tickets("a.csv", "T1,2025-01-20 10:00:00,2025-01-20 11:00:00,2025-01-20 11:00:00,closed");
    }

    private void isRefused(Said said, String... named) {
        assertEquals(ExitCode.USAGE, said.exit(), said.out() + said.err());
        assertEquals(1, said.errLines().size(), said.err());
        for (String name : named) {
            assertTrue(said.err().contains(name), said.err());
        }
        assertFalse(Files.exists(folder.resolve("out")), "the output folder");
        assertFalse(Files.exists(folder.resolve("store")), "the store");
    }

    private Said run(String... more) {
        String[] store = {"--store", folder.resolve("store").toString()};
        String[] options = java.util.Arrays.copyOf(store, store.length + more.length);
        System.arraycopy(more, 0, options, store.length, more.length);
        return Runs.run(exports, folder.resolve("out"), options);
    }

    private void replace(String file, String from, String to) throws IOException {
        String text = Files.readString(exports.resolve(file));
        assertTrue(text.contains(from), text);
        Files.writeString(exports.resolve(file), text.replace(from, to));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "replyledger.yml | selects:        | selekts:         | selekts",
                "replyledger.yml | time_zone: UTC  | time_zone: Mars  | Mars",
                "replyledger.yml | provider: own   | provider: other  | other",
                "replyledger.yml | *.csv*          | *.tsv            | *.tsv",
                "replyledger.yml | *.csv*          | ../a.csv         | '../a.csv' leads out of the exports folder",
                "replyledger.yml | *.csv*          | /tmp/a.csv       | '/tmp/a.csv' leads out of the exports folder",
                "replyledger.yml | ./tickets.yml   | ./nothing.yml    | ./nothing.yml",
                "replyledger.yml | group: {id      | group: [{id      | replyledger.yml",
                "tickets.yml     | column: created | column: begun    | begun",
                "tickets.yml     | ticket_id: id   | ticket_nr: id    | ticket_nr",
                "tickets.yml     | yyyy-MM-dd      | yyyy-QQ-bb       | QQ-bb",
                "tickets.yml     | format: csv     | format: excel    | excel",
            })
    void mistakeInAFileIsNamed(String file, String from, String to, String named) throws IOException {
        replace(file, from, to);
        isRefused(run(), named);
    }

    @ParameterizedTest
    @CsvSource({
        "--colour, red, --colour",
        "--targets, dreams, dreams",
        "--months, 2025-13, 2025-13",
        "--months, 2025-06..2025-01, 2025-06..2025-01",
        "--as-of, yesterday, yesterday",
        "--as-of, 2025-02-30, 2025-02-30",
        "--max-rejects, few, 'few' is not a share from 0 to 1",
        "--max-rejects, 5, '5' is not a share from 0 to 1",
        "--max-rejects, 5%, '5%' is not a share from 0 to 1",
        "--max-rejects, NaN, 'NaN' is not a share from 0 to 1",
        "--keep-identities, client, client",
    })
    void mistakeInAnOptionIsNamed(String option, String value, String named) {
        isRefused(run(option, value), option, named);
    }

    @Test
    void builtInTargetProfilesAreNamed() {
        isRefused(run("--targets", "dreams"), "seed", "gbt33358", "contact-centre", "zhuhai-124");
    }

    @Test
    void targetsOfAnUnknownMeasureAreRefused() throws IOException {
        Path targets = folder.resolve("own-targets.yml");
        Runs.write(
                targets,
                "profile: own",
                "targets:",
                "  - {measure: first_respond, channel: email, seconds: 60, from: 2024-01-01}");
        isRefused(run("--targets", targets.toString()), "own-targets.yml", "targets[0].measure", "first_respond");
    }

    @Test
    void exportsMustBeGiven() {
        isRefused(Runs.command("run", "--out", folder.resolve("out").toString()), "--exports");
    }

    @ParameterizedTest
    @CsvSource({
        "run --exprots X --out Y, Unknown option: '--exprots'; did you mean --exports?",
        "run --exports=X --out Y --month 2025-03, Unknown option: '--month'; did you mean --months?",
        "check --out X, Unknown option: '--out'",
    })
    void aMisspeltOptionIsNamedBeforeTheOneThatIsMissing(String args, String line) {
        Said said = Runs.command(args.split(" ", -1));
        assertEquals(List.of("replyledger: " + line + " (see --help)"), said.errLines());
        assertEquals(ExitCode.USAGE, said.exit());
    }

    @Test
    void exportsMustBeAFolder() throws IOException {
        exports = folder.resolve("nowhere");
        isRefused(run(), "--exports", "nowhere");
    }

    @Test
    void exportsMustHoldAConfiguration() throws IOException {
        Files.delete(exports.resolve("replyledger.yml"));
        isRefused(run(), "replyledger.yml");
    }

    @Test
    void aConfigurationInAnotherEncodingIsSaidToBe() throws IOException {
        String text = Files.readString(exports.resolve("replyledger.yml")).replace("name: Test", "name: 测试");
        Files.write(exports.resolve("replyledger.yml"), text.getBytes(Charset.forName("GB18030")));
        isRefused(run(), "replyledger.yml: is not in UTF-8; save it in that encoding");
    }

    @Test
    void aConfigurationWithByteOrderMarkAndWindowsLineEndsIsRead() throws IOException {
        String text = "\uFEFF" + Files.readString(exports.resolve("replyledger.yml"));
        Files.writeString(exports.resolve("replyledger.yml"), text.replace("\n", "\r\n"));
        assertEquals(
                ExitCode.DONE,
                Runs.command("check", "--exports", exports.toString()).exit());
    }

    @Test
    void commandMustExist() {
        isRefused(
                Runs.command("sing", "--loud"),
                "'sing' is no command; give one of run, check, explain, diff, criteria, templates, help");
    }
}
