package dev.aiinit.merge;

import dev.aiinit.project.SettingsEntry;
import dev.aiinit.project.SettingsEntry.Kind;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.JsonText;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Ends conflict markers that git left in a settings file, where the two sides differ in nothing but entries of ours. */
record SettingsMarkers(String text, List<SettingsEntry> before) {
    private static final Pattern STRING = Pattern.compile("\"(\\\\.|[^\"\\\\])*+\"");

    /**
     * The text of one side, and the entries of ours that are in it or in neither.
     *
     * @return empty when a person must choose
     */
    static Optional<SettingsMarkers> end(
            String path, String text, List<SettingsEntry> wanted, List<SettingsEntry> before) {
        List<Stretch> stretches = Stretch.all(List.of(text.split("\n", -1)));
        if (stretches.isEmpty() || stretches.stream().anyMatch(SettingsMarkers::isCommented)) {
            return Optional.empty();
        }
        List<String> mine = new ArrayList<>();
        List<String> other = new ArrayList<>();
        stretches.forEach(stretch -> {
            mine.addAll(stretch.mine());
            other.addAll(stretch.other());
        });
        try {
            Set<SettingsEntry> left = entries(path, Lines.text(mine));
            Set<SettingsEntry> right = entries(path, Lines.text(other));
            Set<SettingsEntry> missing = new LinkedHashSet<>(right);
            missing.removeAll(left);
            Set<SettingsEntry> differing = new LinkedHashSet<>(left);
            differing.removeAll(right);
            differing.addAll(missing);
            boolean known = differing.stream().allMatch(entry -> isOurs(entry, wanted) || isOurs(entry, before));
            List<SettingsEntry> standing = before.stream()
                    .filter(entry -> !isOurs(entry, List.copyOf(missing)))
                    .toList();
            return known ? Optional.of(new SettingsMarkers(Lines.text(mine), standing)) : Optional.empty();
        } catch (SyntaxError broken) {
            return Optional.empty();
        }
    }

    /** A comment between markers is a person's. */
    private static boolean isCommented(Stretch stretch) {
        return stretch.marked()
                && (stretch.mine().stream().anyMatch(SettingsMarkers::isComment)
                        || stretch.other().stream().anyMatch(SettingsMarkers::isComment));
    }

    private static boolean isComment(String line) {
        return STRING.matcher(line).replaceAll("").matches(".*[/*].*");
    }

    private static boolean isOurs(SettingsEntry entry, List<SettingsEntry> ours) {
        return ours.stream()
                .anyMatch(each -> each.key().equals(entry.key())
                        && each.value().equals(entry.value())
                        && (each.kind() == Kind.ITEM) == (entry.kind() == Kind.ITEM));
    }

    private static Set<SettingsEntry> entries(String path, String text) {
        Set<SettingsEntry> entries = new LinkedHashSet<>();
        collect(Syntax.parse(Format.JSON, path, text), List.of(), entries);
        return entries;
    }

    /** Every value with the keys that lead to it; an empty object or list is a holder. */
    private static void collect(Node node, List<String> key, Set<SettingsEntry> entries) {
        if (node instanceof Node.Mapping mapping) {
            holder(key, entries);
            mapping.entries().forEach((name, value) -> collect(value, with(key, name), entries));
        } else if (node instanceof Node.Sequence sequence && !key.isEmpty()) {
            holder(key, entries);
            sequence.items().forEach(item -> entries.add(new SettingsEntry(key, Kind.ITEM, text(item))));
        } else if (!key.isEmpty()) {
            entries.add(new SettingsEntry(key, Kind.VALUE, text(node)));
        }
    }

    private static void holder(List<String> key, Set<SettingsEntry> entries) {
        if (!key.isEmpty()) {
            entries.add(new SettingsEntry(key, Kind.HOLDER, ""));
        }
    }

    private static List<String> with(List<String> key, String name) {
        List<String> longer = new ArrayList<>(key);
        longer.add(name);
        return longer;
    }

    /** A text is taken as it is; anything else can be none of ours, and is told apart by what it is written like. */
    private static String text(Node node) {
        return node instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.STRING
                ? scalar.text()
                : "\u0000" + JsonText.write(node);
    }
}
