package dev.aiinit.pack;

import dev.aiinit.project.PlainText;
import dev.aiinit.project.Value;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/** Reads what a manifest says of answers, of files that need or must not be read, and of older names. */
final class RulesReader {
    /** A name in it, nothing that a line of an ignore list gives another meaning, and nothing that a deny rule cannot say. */
    private static final Pattern PATTERN =
            Pattern.compile("(?=.*[^*?/.\\s])[^!#\\s\\\\\\x00-\\x1f\\x7f][^\\\\\\x00-\\x1f\\x7f]{0,199}");

    private static final Pattern ADDRESS = Pattern.compile("[^#]+#[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]{0,159}");

    private final Problems problems;
    private final String pack;

    /** Whether a pattern may stand in a line that a pack adds: it takes nothing back. */
    static boolean isPattern(String pattern) {
        return PATTERN.matcher(pattern).matches();
    }

    RulesReader(Problems problems, String pack) {
        this.problems = problems;
        this.pack = pack;
    }

    List<AnswerLimit> limits(Fields manifest) {
        List<AnswerLimit> limits = new ArrayList<>();
        each(manifest, "answers", (question, node) -> {
            problems.refer(node.mark(), Reference.Kind.QUESTION, question);
            Fields fields = new Fields(node, "a limit of an answer", problems);
            Optional<Value> fix = fields.value("fix").flatMap(this::value);
            List<String> only = fields.texts("only");
            fields.refuseOthers();
            if (fields.value("fix").isPresent() == fields.value("only").isPresent()) {
                problems.add(node.mark(), "a limit of an answer has \"fix\" or \"only\"", "");
            } else if (fix.isPresent() || !only.isEmpty()) {
                limits.add(new AnswerLimit(question, fix, only, pack, problems.at(node.mark())));
            } else if (fields.value("only").isPresent()) {
                problems.add(node.mark(), "\"only\" leaves nothing to choose", "");
            }
        });
        return limits;
    }

    private Optional<Value> value(Node node) {
        if (node instanceof Node.Scalar scalar) {
            return Optional.of(
                    scalar.kind() == Node.Kind.BOOLEAN
                            ? new Value.Flag(scalar.text().equals("true"))
                            : new Value.Text(scalar.text()));
        }
        if (node instanceof Node.Sequence sequence
                && sequence.items().stream().allMatch(Node.Scalar.class::isInstance)) {
            return Optional.of(new Value.Choices(node.asTexts()));
        }
        problems.add(node.mark(), "\"fix\" is a text, true or false, or a list of texts", "records cannot be fixed");
        return Optional.empty();
    }

    List<PackNoise> ignore(Fields manifest) {
        return manifest.items("ignore", node -> {
            Fields fields = new Fields(node, "a line to ignore", problems);
            PackNoise noise = new PackNoise(
                    pattern(fields),
                    fields.choice("class", Arrays.asList(NoiseClass.values()), NoiseClass::word),
                    PlainText.oneLine(fields.text("reason")),
                    pack);
            fields.refuseOthers();
            return noise;
        });
    }

    List<PackDeny> deny(Fields manifest) {
        return manifest.items("deny", node -> {
            Fields fields = new Fields(node, "a line to deny", problems);
            PackDeny deny = new PackDeny(
                    pattern(fields), PlainText.oneLine(fields.text("reason")), pack, problems.at(node.mark()));
            fields.refuseOthers();
            return deny;
        });
    }

    private String pattern(Fields fields) {
        String pattern = fields.text("pattern");
        if (!pattern.isBlank() && !isPattern(pattern)) {
            problems.add(
                    fields.at("pattern").mark(),
                    "\"" + PlainText.oneLine(pattern) + "\" is no pattern that a pack may give",
                    "it names a file or folder, takes nothing back with \"!\", and has no backslash");
        }
        return pattern;
    }

    Renames renames(Fields manifest) {
        Optional<Node> node = manifest.value("renames");
        if (node.isEmpty()) {
            return Renames.NONE;
        }
        Fields fields = new Fields(node.get(), "renames", problems);
        Map<String, String> documents = new LinkedHashMap<>();
        each(fields, "documents", (old, at) -> {
            String name = at.asText().orElse("");
            for (String path : List.of(old, name)) {
                OutputPath.complaint(path)
                        .ifPresent(what -> problems.add(at.mark(), "\"" + PlainText.oneLine(path) + "\": " + what, ""));
            }
            documents.put(old, name);
        });
        Map<String, String> sections = new LinkedHashMap<>();
        each(fields, "sections", (old, at) -> {
            String name = at.asText().orElse("");
            if (!ADDRESS.matcher(old).matches()
                    || !ADDRESS.matcher(name).matches()
                    || !path(old).equals(path(name))) {
                problems.add(
                        at.mark(),
                        "a renamed section is told as path#old: path#new, with one path",
                        "a document that has another path stands under \"documents\"");
            }
            sections.put(old, name);
        });
        fields.refuseOthers();
        return new Renames(documents, sections);
    }

    private static String path(String address) {
        return address.substring(0, Math.max(0, address.indexOf('#')));
    }

    private void each(Fields fields, String key, BiConsumer<String, Node> reader) {
        fields.value(key).ifPresent(value -> {
            if (value instanceof Node.Mapping mapping) {
                mapping.entries().forEach(reader);
            } else {
                problems.add(value.mark(), "\"" + key + "\" is a mapping", "");
            }
        });
    }
}
