package dev.aiinit.workflow;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.SettingsEntry;
import dev.aiinit.project.SettingsEntry.Kind;
import dev.aiinit.project.UserError;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.JsonText;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.SyntaxError;
import dev.aiinit.syntax.Trees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * {@code lock.json}: what cannot be told from other files.
 *
 * @param pack name and version of the pack
 * @param adopted files that were the user's before us, so that only a section is ours
 * @param settings our entries in settings files, by path
 */
record Lock(String pack, List<String> adopted, Map<String, List<SettingsEntry>> settings) {
    static final Lock NONE = new Lock("", List.of(), Collections.emptyMap());
    private static final String SCHEMA = "lock/1";
    private static final String ITEMS = "items";

    Lock {
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
                            "nobody edits this file: take it back from git, or delete it and run: ai-init"));
        }
        Map<String, List<SettingsEntry>> settings = new LinkedHashMap<>();
        node.at("settings")
                .ifPresent(found -> found.asEntries().forEach((file, entries) -> settings.put(file, entries(entries))));
        return new Lock(
                node.at("pack").flatMap(Node::asText).orElse(""),
                node.at("adopted").map(Node::asTexts).orElse(List.of()),
                settings);
    }

    /**
     * The entries of one file: a list of values by key, a single value where the key has one, a mapping for the other kinds, and for a
     * list that is ours as a whole.
     */
    private static List<SettingsEntry> entries(Node node) {
        List<SettingsEntry> entries = new ArrayList<>();
        node.asEntries().forEach((key, value) -> {
            List<String> path = List.of(key.split("/", -1));
            if (value instanceof Node.Mapping special) {
                for (Kind kind : List.of(Kind.HEADING, Kind.HOLDER)) {
                    special.get(word(kind))
                            .flatMap(Node::asText)
                            .ifPresent(text -> entries.add(new SettingsEntry(path, kind, text)));
                }
                special.get(ITEMS)
                        .map(Node::asTexts)
                        .orElse(List.of())
                        .forEach(text -> entries.add(new SettingsEntry(path, Kind.ITEM, text)));
            } else {
                Kind kind = value instanceof Node.Sequence ? Kind.ITEM : Kind.VALUE;
                value.asTexts().forEach(text -> entries.add(new SettingsEntry(path, kind, text)));
            }
        });
        return entries;
    }

    private static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> plain(List<SettingsEntry> entries) {
        Map<String, Object> plain = new TreeMap<>();
        Map<String, List<String>> items = new LinkedHashMap<>();
        for (SettingsEntry entry : entries) {
            String key = String.join("/", entry.key());
            if (entry.kind() == Kind.ITEM) {
                items.computeIfAbsent(key, each -> new ArrayList<>()).add(entry.value());
            } else if (entry.kind() == Kind.VALUE) {
                plain.put(key, entry.value());
            } else {
                plain.put(key, Tree.of(word(entry.kind()), entry.value()).map());
            }
        }
        items.forEach((key, values) -> plain.merge(
                key,
                values,
                (holder, list) ->
                        Tree.of(word(Kind.HOLDER), "").with(ITEMS, list).map()));
        return plain;
    }

    String text() {
        Map<String, Object> files = new LinkedHashMap<>();
        settings.forEach((file, entries) -> files.put(file, plain(entries)));
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("schema", SCHEMA);
        plain.put("pack", pack);
        plain.put("adopted", adopted);
        plain.put("settings", files);
        return JsonText.write(Trees.of(plain), 2);
    }
}
