package io.replyledger.job;

import io.replyledger.canonical.Template;
import io.replyledger.spec.UserMistake;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command {@code templates}: a CSV to fill in for each record type. Starts no Spark. */
@Command(
        name = "templates",
        mixinStandardHelpOptions = true,
        description = "Writes one CSV per record type to fill in by hand; mapping canonical-<record> reads it.")
final class TemplatesCommand implements Callable<Integer> {
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    @Parameters(index = "0", paramLabel = "DIR", description = "Folder to write them into; made when missing.")
    Path folder;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<Template> templates = Template.all();
        templates.forEach(t -> requireAbsent(file(t)));
        createFolder();
        PrintWriter out = spec.commandLine().getOut();
        for (Template template : templates) {
            write(template);
            out.println("wrote " + file(template));
        }
        return ExitCode.DONE;
    }

    private Path file(Template template) {
        return folder.resolve(template.record() + ".csv");
    }

    private static void requireAbsent(Path file) {
        if (Files.exists(file)) {
            throw new UserMistake("templates: '" + file + "' exists and is not overwritten; name another folder");
        }
    }

    private void createFolder() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UserMistake("templates: '" + folder + "' cannot be made a folder; name another");
        }
    }

    /** With a byte order mark, so that spreadsheets read Chinese. */
    private void write(Template template) throws IOException {
        try (Writer writer = Files.newBufferedWriter(file(template), StandardCharsets.UTF_8)) {
            writer.write('\uFEFF');
            CSVPrinter printer = new CSVPrinter(writer, FORMAT);
            printer.printRecord(template.header());
            printer.printRecord(template.explanations());
            printer.flush();
        }
    }
}
