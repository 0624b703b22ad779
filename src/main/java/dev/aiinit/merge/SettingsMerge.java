package dev.aiinit.merge;

import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.SettingsEntry;
import dev.aiinit.project.SettingsEntry.Kind;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.JsonSplice;
import dev.aiinit.syntax.JsonText;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.SyntaxError;
import dev.aiinit.syntax.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts our entries into a JSON settings file that belongs to somebody else, and takes back what we put there before: nothing of theirs is
 * dropped, changed or moved.
 */
public final class SettingsMerge {
    private static final String EMPTY = "{}\n";

    private final String path;
    private final boolean fresh;
    private final List<SettingsEntry> wanted;
    private final List<SettingsEntry> before;
    private final Set<SettingsEntry> ours = new LinkedHashSet<>();
    private final List<Problem> notes = new ArrayList<>();
    private JsonSplice splice;
    private JsonSplice parsed;
    private Node tree;

    private SettingsMerge(String path, String existing, List<SettingsEntry> wanted, List<SettingsEntry> before) {
        this.path = path;
        this.fresh = existing.isBlank();
        this.wanted = List.copyOf(wanted);
        this.before = fresh ? List.of() : List.copyOf(before);
        this.splice = JsonSplice.of(path, fresh ? EMPTY : existing);
        this.parsed = splice;
        this.tree = Syntax.parse(Format.JSON, path, splice.text());
    }

    /**
     * The outcome.
     *
     * @param text the new text; the old one, byte for byte, when there is a problem
     * @param ours the entries that we answer for, to be handed in next time; unchanged when there is a problem
     * @param problem why the file was left alone
     * @param notes what differs from what was wanted because the owner of the file decided otherwise
     */
    public record Result(String text, List<SettingsEntry> ours, Optional<Problem> problem, List<Problem> notes) {
        public Result {
            ours = List.copyOf(ours);
            notes = List.copyOf(notes);
        }

        /** Whether the file holds nothing any more. */
        public boolean isEmpty() {
            return text.replaceAll("\\s", "").equals("{}");
        }
    }

    /**
     * Merges.
     *
     * @param path of the file, for problems
     * @param disk its text, if there is such a file; an empty file counts as none
     * @param wanted all entries that should be there, in the order of a new file
     * @param before the entries recorded as ours by the last run
     */
    public static Result merge(
            String path, Optional<String> disk, List<SettingsEntry> wanted, List<SettingsEntry> before) {
        OptionalInt marker = Markers.firstLine(disk.orElse(""));
        if (marker.isPresent()) {
            return SettingsMarkers.end(path, disk.orElse(""), wanted, before)
                    .map(ended -> merge(path, Optional.of(ended.text()), wanted, ended.before()))
                    .orElseGet(() -> new Result(
                            disk.orElse(""),
                            before,
                            Optional.of(Planner.markersLeft(path, marker.getAsInt() + 1)),
                            List.of()));
        }
        try {
            SettingsMerge merge = new SettingsMerge(path, disk.orElse(""), wanted, before);
            merge.run();
            return new Result(merge.splice.text(), List.copyOf(merge.ours), Optional.empty(), merge.notes);
        } catch (SyntaxError error) {
            return new Result(disk.orElse(""), before, Optional.of(error.problem()), List.of());
        }
    }

    private void run() {
        if (fresh) {
            writeAll();
            return;
        }
        before.stream()
                .filter(entry -> wanted.contains(entry) || entry.kind() == Kind.HOLDER)
                .forEach(ours::add);
        before.stream().filter(entry -> !ours.contains(entry)).forEach(this::retract);
        wanted.forEach(this::settle);
        wanted.stream()
                .filter(entry ->
                        entry.kind() == Kind.ITEM && ours.contains(entry) && ItemOrder.isNegation(entry.value()))
                .forEach(this::putBehindItsRules);
        dropHolders();
    }

    /** A file of our own: all entries at once, in their order. */
    private void writeAll() {
        Map<String, Object> root = new LinkedHashMap<>();
        for (SettingsEntry entry : wanted) {
            List<String> parents = entry.key().subList(0, entry.key().size() - 1);
            Map<String, Object> holder = root;
            for (int length = 1; length <= parents.size(); length++) {
                holder = inside(holder, parents.subList(0, length));
            }
            String last = entry.key().get(entry.key().size() - 1);
            if (entry.kind() != Kind.ITEM) {
                holder.put(last, entry.value());
            } else if (holder.get(last) instanceof List<?> list) {
                List<Object> longer = new ArrayList<>(list);
                longer.add(entry.value());
                holder.put(last, longer);
            } else {
                ours.add(new SettingsEntry(entry.key(), Kind.HOLDER, ""));
                holder.put(last, List.of(entry.value()));
            }
            ours.add(entry);
        }
        splice = JsonSplice.of(path, JsonText.write(Trees.of(root)));
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> inside(Map<String, Object> holder, List<String> key) {
        String last = key.get(key.size() - 1);
        if (!holder.containsKey(last)) {
            ours.add(new SettingsEntry(key, Kind.HOLDER, ""));
            holder.put(last, new LinkedHashMap<String, Object>());
        }
        return (Map<String, Object>) holder.get(last);
    }

    private void retract(SettingsEntry entry) {
        if (entry.kind() == Kind.ITEM) {
            splice = splice.removeFromArray(entry.key(), List.of(entry.value()));
        } else if (holds(entry) && wantedAt(entry.key()).isEmpty()) {
            splice = splice.removeKey(entry.key());
        }
    }

    private void settle(SettingsEntry entry) {
        if (holds(entry)) {
            return;
        }
        if (entry.kind() == Kind.ITEM) {
            settleItem(entry);
        } else {
            settleValue(entry);
        }
    }

    private void settleItem(SettingsEntry entry) {
        if (ours.contains(entry)) {
            note(entry.value() + " was taken out by hand and stays out");
            return;
        }
        makeHolders(entry, entry.key().size());
        ours.add(entry);
        List<String> list = items(entry.key());
        int place = order(entry.key()).placeOf(entry.value(), list);
        splice = list.isEmpty()
                ? splice.addToArray(entry.key(), List.of(entry.value()))
                : splice.insertIntoArray(entry.key(), place, entry.value());
    }

    private void settleValue(SettingsEntry entry) {
        Optional<Node> current = tree().at(entry.key());
        boolean isOld = before.stream().anyMatch(old -> old.key().equals(entry.key()) && holds(old));
        if (current.isPresent() && !isOld) {
            ours.remove(entry);
            note(String.join(".", entry.key()) + " has another value by hand, and keeps it");
        } else if (current.isEmpty() && ours.contains(entry)) {
            note(String.join(".", entry.key()) + " was taken out by hand and stays out");
        } else if (entry.kind() != Kind.HEADING || fresh || isOld) {
            makeHolders(entry, entry.key().size() - 1);
            ours.add(entry);
            splice = splice.set(entry.key(), entry.value());
        }
    }

    /** Records what will be made on the way to an entry, so that it can go when it gets empty. */
    private void makeHolders(SettingsEntry entry, int depth) {
        for (int length = 1; length <= depth; length++) {
            List<String> key = entry.key().subList(0, length);
            if (tree().at(key).isEmpty()) {
                ours.add(new SettingsEntry(key, Kind.HOLDER, ""));
            }
        }
    }

    private void putBehindItsRules(SettingsEntry negation) {
        List<String> list = items(negation.key());
        int place = order(negation.key()).behindItsRules(negation.value(), list);
        int index = list.indexOf(negation.value());
        if (index >= 0 && index < place) {
            splice = splice.removeFromArray(negation.key(), List.of(negation.value()))
                    .insertIntoArray(negation.key(), place - 1, negation.value());
        }
    }

    /** Holders that are empty again go, the innermost first; those that are gone are forgotten. */
    private void dropHolders() {
        List<SettingsEntry> holders = ours.stream()
                .filter(entry -> entry.kind() == Kind.HOLDER)
                .sorted((one, other) -> other.key().size() - one.key().size())
                .toList();
        for (SettingsEntry holder : holders) {
            Optional<Node> node = tree().at(holder.key());
            boolean isEmpty = node.isPresent()
                    && ((node.get() instanceof Node.Mapping mapping
                                    && mapping.entries().isEmpty())
                            || (node.get() instanceof Node.Sequence sequence
                                    && sequence.items().isEmpty()));
            if (isEmpty) {
                splice = splice.removeKey(holder.key());
            }
            if (isEmpty || node.isEmpty()) {
                ours.remove(holder);
            }
        }
    }

    private boolean holds(SettingsEntry entry) {
        return entry.kind() == Kind.ITEM
                ? items(entry.key()).contains(entry.value())
                : tree().at(entry.key())
                        .filter(node -> isText(node, entry.value()))
                        .isPresent();
    }

    private static boolean isText(Node node, String value) {
        return node instanceof Node.Scalar scalar
                && scalar.kind() == Node.Kind.STRING
                && scalar.text().equals(value);
    }

    private Optional<SettingsEntry> wantedAt(List<String> key) {
        return wanted.stream().filter(entry -> entry.key().equals(key)).findFirst();
    }

    /** The items of a list as texts; an item of another kind counts as an empty one. */
    private List<String> items(List<String> key) {
        return tree().at(key)
                .filter(Node.Sequence.class::isInstance)
                .map(list -> list.asItems().stream()
                        .map(item -> item.asText().orElse(""))
                        .toList())
                .orElse(List.of());
    }

    private ItemOrder order(List<String> key) {
        List<String> inOrder = wanted.stream()
                .filter(entry -> entry.kind() == Kind.ITEM && entry.key().equals(key))
                .map(SettingsEntry::value)
                .toList();
        Set<String> put = ours.stream()
                .filter(entry -> entry.kind() == Kind.ITEM && entry.key().equals(key))
                .map(SettingsEntry::value)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return new ItemOrder(inOrder, put);
    }

    private Node tree() {
        if (parsed != splice) {
            tree = Syntax.parse(Format.JSON, path, splice.text());
            parsed = splice;
        }
        return tree;
    }

    private void note(String what) {
        notes.add(Problem.at(Location.of(path), what, ""));
    }
}
