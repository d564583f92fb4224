package io.replyledger.job;

import io.replyledger.scorecard.Catalogue;
import io.replyledger.scorecard.Dictionary;
import io.replyledger.spec.Language;
import io.replyledger.spec.UserMistake;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command {@code criteria}: the catalogue as this version measures it. Starts no Spark. */
@Command(
        name = "criteria",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Prints the criteria as this version measures them.")
final class CriteriaCommand implements Callable<Integer> {
    @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "en", description = "Language (default: en).")
    Language language;

    @Option(names = "--markdown", description = "Print the page of the documentation instead.")
    boolean isMarkdown;

    @Option(names = "--file", paramLabel = "FILE", description = "A catalogue of your own instead of the built-in one.")
    Path file;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Dictionary dictionary = new Dictionary(catalogue(), language);
        List<String> lines = isMarkdown ? dictionary.page() : dictionary.lines();
        lines.forEach(spec.commandLine().getOut()::println);
        return ExitCode.DONE;
    }

    private Catalogue catalogue() throws IOException {
        if (file == null) {
            return Catalogue.builtIn();
        }
        if (!Files.isRegularFile(file)) {
            throw new UserMistake("--file: '" + file + "' is no file");
        }
        try {
            return Catalogue.read(Files.readString(file), file.toString());
        } catch (CharacterCodingException e) {
            throw new UserMistake("--file: '" + file + "' is not in UTF-8; save it in that encoding");
        }
    }
}
