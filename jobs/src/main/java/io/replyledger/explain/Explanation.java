package io.replyledger.explain;

import io.replyledger.table.ParquetColumns;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One published number, explained.
 *
 * @param lines for people
 * @param agrees whether its records give the number that was published
 */
public record Explanation(List<String> lines, boolean agrees) {

    /**
     * Looks a number up and counts it anew.
     *
     * @throws io.replyledger.spec.UserMistake when there is no such publication or number; the line says what there is
     */
    public static Explanation of(Question question) throws IOException {
        PublishedFolder published = PublishedFolder.open(question.out());
        Providers providers = new Providers(published.run().providers());
        Figure figure = new FigureSearch(published, question).find(providers);
        try {
            return of(question, published, providers, figure);
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof ParquetColumns.MissingColumn) {
                throw PublishedFolder.another(question.out());
            }
            throw e;
        }
    }

    private static Explanation of(Question question, PublishedFolder published, Providers providers, Figure figure)
            throws IOException {
        AsOf asOf = new AsOf(published.run());
        CaseReader reader = new CaseReader(published, figure.definition(), providers);
        Scope scope = new Scope(figure, providers);
        Clocks clocks = new Clocks(figure.clock(), providers, asOf);
        SeenCases cases = seen -> reader.read(figure.period(), c -> {
            if (scope.holds(c)) {
                clocks.seen(c).ifPresent(seen);
            }
        });
        Tally tally = new Tally();
        cases.each(tally::add);
        Maturity maturity = Maturity.of(tally.awaited(), figure.definition().horizonDays(), providers, asOf);
        Map<String, String> counted = Recount.of(figure, tally, maturity);
        List<Recount.Difference> differences = Recount.differences(figure, counted);
        Phrases phrases = Phrases.in(question.language());
        FileNames names = FileNames.read(published);
        List<String> lines = new ArrayList<>(new Heading(figure, phrases).lines());
        lines.addAll(new NumberSection(figure, tally, maturity, published, phrases).lines());
        lines.addAll(new MeaningSection(figure, phrases).lines());
        lines.addAll(new InputSection(tally, names, asOf, providers, phrases).lines());
        lines.addAll(new CountSection(figure, tally, providers, phrases).lines(counted.size(), differences));
        lines.addAll(new RecordSection(figure, tally, names, providers, phrases).lines(cases, question.rows()));
        return new Explanation(List.copyOf(lines), differences.isEmpty());
    }
}
