package io.replyledger.spec;

import java.io.StringReader;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * Refuses what YAML can do beyond data: aliases can grow a few lines into gigabytes, tags can name classes. Our files need
 * neither, and the binding would pass over both without a word.
 */
final class YamlEvents {
    private YamlEvents() {}

    static void requirePlain(String text, String file) {
        try {
            for (Event event : new Yaml(new LoaderOptions()).parse(new StringReader(text))) {
                requirePlain(event, file);
            }
        } catch (MarkedYAMLException e) {
            throw YamlProblem.of(e, text, file);
        } catch (ReaderException e) {
            throw new UserMistake(
                    file + ": not valid YAML: it holds a control character, code " + e.getCodePoint() + "; delete it");
        }
    }

    private static void requirePlain(Event event, String file) {
        String line = file + ":" + (event.getStartMark().getLine() + 1);
        if (event instanceof AliasEvent alias) {
            throw UserMistake.in(line, "*" + alias.getAnchor(), "aliases are not read; write the value out");
        }
        if (tag(event) != null) {
            throw UserMistake.in(line, tag(event), "tags are not read; delete it");
        }
        if (anchor(event) != null) {
            throw UserMistake.in(line, "&" + anchor(event), "anchors are not read; delete it");
        }
    }

    private static String tag(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getTag();
        }
        return event instanceof CollectionStartEvent start ? start.getTag() : null;
    }

    private static String anchor(Event event) {
        if (event instanceof ScalarEvent scalar) {
            return scalar.getAnchor();
        }
        return event instanceof CollectionStartEvent start ? start.getAnchor() : null;
    }
}
