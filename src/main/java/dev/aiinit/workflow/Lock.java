package dev.aiinit.workflow;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.SettingsEntry;
import dev.aiinit.project.SettingsEntry.Kind;
import dev.aiinit.project.UserError;
import dev.aiinit.supply.Pin;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.JsonText;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.SyntaxError;
import dev.aiinit.syntax.Trees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * {@code lock.json}: what cannot be told from other files.
 *
 * <p>Two branches may both have written it, and git joins their lines: each entry is a line that means the same wherever it stands, and
 * the last one is always the same, so that what comes out is JSON, too.
 *
 * @param pack name and version of the pack
 * @param pins as they stand there, by layer; a lock of before had none
 * @param adopted files that were the user's before us, so that only a section is ours
 * @param settings our entries in settings files, by path
 */
record Lock(String pack, List<Pin> pins, List<String> adopted, Map<String, List<SettingsEntry>> settings) {
    static final Lock NONE = new Lock("", List.of(), List.of(), Collections.emptyMap());
    private static final String SCHEMA = "lock/3";
    private static final String ADOPTED = "adopted";
    private static final List<Kind> KINDS = List.of(Kind.values());

    Lock {
        pins = PinLines.inOrder(pins);
        adopted = List.copyOf(new TreeSet<>(adopted));
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    static Lock parse(String path, String text) {
        Node node;
        try {
            node = Syntax.parse(Format.JSON, path, text);
        } catch (SyntaxError broken) {
            Problem problem = broken.problem();
            throw new UserError(
                    ExitCode.USAGE,
                    new Problem(
                            problem.where(),
                            problem.what(),
                            "nobody edits this file: take it back with git checkout HEAD -- " + path
                                    + " and run: ai-init regenerate"));
        }
        List<String> adopted = new ArrayList<>();
        Map<String, Set<SettingsEntry>> settings = new TreeMap<>();
        for (Node entry : node.at("ours").map(Node::asItems).orElse(List.of())) {
            List<String> fields = entry.asTexts();
            if (fields.size() == 2 && fields.get(0).equals(ADOPTED)) {
                adopted.add(fields.get(1));
            } else if (fields.size() == 4) {
                KINDS.stream()
                        .filter(kind -> word(kind).equals(fields.get(0)))
                        .forEach(kind -> settings.computeIfAbsent(fields.get(1), file -> new LinkedHashSet<>())
                                .add(entry(kind, fields)));
            }
        }
        Map<String, List<SettingsEntry>> entries = new LinkedHashMap<>();
        settings.forEach((file, all) -> entries.put(file, List.copyOf(all)));
        List<Pin> pins = PinLines.parse(node);
        return new Lock(node.at("pack").flatMap(Node::asText).orElseGet(() -> chosen(pins)), pins, adopted, entries);
    }

    /** Where packs are pinned, their lines say it: a line above them would be joined with theirs when two branches meet. */
    private static String chosen(List<Pin> pins) {
        return pins.stream()
                .filter(pin -> pin.layer() == 1)
                .findFirst()
                .map(pin -> pin.name() + " " + pin.version())
                .orElse("");
    }

    private static SettingsEntry entry(Kind kind, List<String> fields) {
        return new SettingsEntry(List.of(fields.get(2).split("/", -1)), kind, fields.get(3));
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    String text() {
        StringBuilder text = new StringBuilder("{\n");
        text.append("  \"schema\": ").append(quoted(SCHEMA)).append(",\n");
        if (pins.isEmpty()) {
            text.append("  \"pack\": ").append(quoted(pack)).append(",\n");
        }
        PinLines.append(text, pins);
        text.append("  \"ours\": [\n");
        adopted.forEach(path -> line(text, List.of(ADOPTED, path)));
        settings.forEach((file, entries) -> entries.forEach(entry ->
                line(text, List.of(word(entry.kind()), file, String.join("/", entry.key()), entry.value()))));
        return text.append("    []\n  ]\n}\n").toString();
    }

    private static void line(StringBuilder text, List<String> fields) {
        text.append("    [")
                .append(fields.stream().map(Lock::quoted).collect(Collectors.joining(", ")))
                .append("],\n");
    }

    static String quoted(String text) {
        return JsonText.write(Trees.of(text)).strip();
    }
}
