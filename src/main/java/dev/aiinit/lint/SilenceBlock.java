package dev.aiinit.lint;

import dev.aiinit.pack.AnswersSchema;
import dev.aiinit.pack.Glob;
import dev.aiinit.project.Location;
import dev.aiinit.project.Suggestion;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.SyntaxError;
import java.util.List;

/** Reads the {@code doctor:} block of the saved answers. */
final class SilenceBlock {
    private static final List<String> KEYS = List.of("rule", "path", "reason");

    private final Silences silences;
    private final String path;

    SilenceBlock(Silences silences, String path) {
        this.silences = silences;
        this.path = path;
    }

    void read(String text) {
        Node file;
        try {
            file = Syntax.parse(Format.YAML, path, text);
        } catch (SyntaxError broken) {
            Location where = broken.problem().where() == null
                    ? Location.of(path)
                    : broken.problem().where();
            silences.wrong(
                    where, "this file silences nothing: " + broken.problem().what(), "mend the line");
            return;
        }
        file.at(AnswersSchema.DOCTOR).ifPresent(this::block);
    }

    private void block(Node block) {
        if (!(block instanceof Node.Mapping mapping)) {
            wrong(block, "\"doctor\" is a mapping", "write \"disable:\" below it");
            return;
        }
        mapping.entries().forEach((key, value) -> {
            if (!key.equals("disable")) {
                wrong(value, "\"doctor\" has no key \"" + key + "\"", Suggestion.hint(key, List.of("disable")));
            } else if (value instanceof Node.Sequence entries) {
                entries.items().forEach(this::entry);
            } else {
                wrong(value, "\"disable\" is a list", "start each entry with \"- rule: AI012\"");
            }
        });
    }

    private void entry(Node entry) {
        if (!(entry instanceof Node.Mapping mapping)) {
            wrong(entry, "an entry of \"disable\" has fields", "write \"- rule: AI012\", and \"reason:\" below it");
            return;
        }
        mapping.entries().keySet().stream()
                .filter(key -> !KEYS.contains(key))
                .forEach(key -> wrong(
                        entry, "an entry of \"disable\" has no field \"" + key + "\"", Suggestion.hint(key, KEYS)));
        String rule = text(mapping, "rule");
        String reason = text(mapping, "reason");
        String files = text(mapping, "path");
        if (silences.isGood(rule, reason, at(mapping.get("rule").orElse(entry)))) {
            add(mapping, rule, files, reason);
        }
    }

    private void add(Node.Mapping entry, String rule, String files, String reason) {
        boolean plain = files.isEmpty() || Outside.is(Location.of(files));
        try {
            silences.add(new Silence(
                    rule, plain && !files.isEmpty() ? files : null, plain ? null : Glob.of(files), 0, reason));
        } catch (IllegalArgumentException bad) {
            wrong(entry, "\"" + files + "\" is no path: " + bad.getMessage(), "write a path from the root, or a glob");
        }
    }

    private static String text(Node.Mapping entry, String key) {
        return entry.get(key).flatMap(Node::asText).orElse("");
    }

    private void wrong(Node node, String what, String mend) {
        silences.wrong(at(node), what, mend);
    }

    private Location at(Node node) {
        return new Location(path, node.mark().line(), node.mark().column());
    }
}
