package dev.aiinit.pack;

import dev.aiinit.pack.Card.Named;
import dev.aiinit.project.Suggestion;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a card with placeholders, and where their values come from.
 *
 * @param say the text; <code>{name}</code> stands for a value
 */
record Sentence(String say, List<Named> values) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)\\}");

    Sentence {
        values = List.copyOf(values);
    }

    /** Reads the keys {@code values} and {@code say}. */
    static Sentence read(Fields fields, ExtractionReader extractions, Problems problems) {
        List<Named> values = new ArrayList<>();
        fields.value("values").ifPresent(map -> {
            for (Map.Entry<String, Node> entry : map.asEntries().entrySet()) {
                values.add(new Named(entry.getKey(), extractions.read(entry.getValue())));
            }
        });
        Sentence sentence = new Sentence(fields.text("say"), values);
        sentence.check(fields.at("say"), problems);
        return sentence;
    }

    private void check(Node at, Problems problems) {
        List<String> names = values.stream().map(Named::name).toList();
        List<String> used = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(say);
        while (matcher.find()) {
            used.add(matcher.group(1));
        }
        for (String placeholder : used) {
            if (!names.contains(placeholder)) {
                problems.add(
                        at.mark(),
                        "no value fills {" + placeholder + "}",
                        names.isEmpty() ? "add it under \"values\"" : Suggestion.hint(placeholder, names));
            }
        }
        for (String name : names) {
            if (!used.contains(name)) {
                problems.add(at.mark(), "the value \"" + name + "\" is not used in \"say\"", "");
            }
        }
    }
}
