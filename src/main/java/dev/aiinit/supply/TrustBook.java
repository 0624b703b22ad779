package dev.aiinit.supply;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Suggestion;
import dev.aiinit.project.UserError;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.JsonText;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.SyntaxError;
import dev.aiinit.syntax.Trees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a person or an organisation trusts: exact trees of exact sources.
 *
 * @param hashes by {@link Source#identity}
 */
public record TrustBook(SortedMap<String, SortedSet<String>> hashes) {
    private static final String PACKS = "packs";
    private static final String SOURCE = "source";
    private static final String HASH = "sha256";

    public TrustBook {
        hashes = Collections.unmodifiableSortedMap(new TreeMap<>(hashes));
    }

    public static TrustBook empty() {
        return new TrustBook(new TreeMap<>());
    }

    /** Equality of both, and nothing less. */
    public boolean trusts(Source source, String sha256) {
        SortedSet<String> known = hashes.get(source.identity());
        return known != null && known.contains(sha256);
    }

    public TrustBook with(Source source, String sha256) {
        SortedMap<String, SortedSet<String>> all = new TreeMap<>();
        hashes.forEach((name, known) -> all.put(name, new TreeSet<>(known)));
        all.computeIfAbsent(source.identity(), name -> new TreeSet<>()).add(sha256);
        return new TrustBook(all);
    }

    /** What both trust. */
    public TrustBook and(TrustBook other) {
        SortedMap<String, SortedSet<String>> all = new TreeMap<>();
        for (Map<String, SortedSet<String>> one : List.of(hashes, other.hashes)) {
            one.forEach((name, known) ->
                    all.computeIfAbsent(name, none -> new TreeSet<>()).addAll(known));
        }
        return new TrustBook(all);
    }

    /** The file that {@link #parse} reads. */
    public String text() {
        StringBuilder text =
                new StringBuilder("# Packs that ai-init may use on this machine: each source with the hashes of"
                        + " the trees that were looked at.\npacks:\n");
        hashes.forEach((source, known) -> {
            text.append("  - source: ")
                    .append(JsonText.write(Trees.of(source)).strip())
                    .append('\n');
            text.append("    sha256:\n");
            known.forEach(hash -> text.append("      - ").append(hash).append('\n'));
        });
        return hashes.isEmpty() ? text + "  []\n" : text.toString();
    }

    /**
     * Reads a file of trust or policy.
     *
     * @throws UserError with everything that is wrong with it
     */
    public static TrustBook parse(String path, String text) {
        Node root;
        try {
            root = Syntax.parse(Format.YAML, path, text);
        } catch (SyntaxError broken) {
            throw new UserError(ExitCode.USAGE, broken.problem());
        }
        Reading reading = new Reading(path, new ArrayList<>(), new TreeMap<>());
        if (root instanceof Node.Mapping) {
            reading.refuseOthers(root, List.of(PACKS));
            root.at(PACKS).ifPresent(packs -> packs.asItems().forEach(reading::entry));
        } else if (root.asItems().size() > 0) {
            reading.add(root, "a file of trusted packs has the key \"packs\"", "");
        }
        if (!reading.problems.isEmpty()) {
            throw new UserError(ExitCode.USAGE, reading.problems);
        }
        return new TrustBook(reading.hashes);
    }

    private record Reading(String path, List<Problem> problems, SortedMap<String, SortedSet<String>> hashes) {
        void add(Node at, String what, String hint) {
            problems.add(
                    Problem.at(new Location(path, at.mark().line(), at.mark().column()), what, hint));
        }

        void refuseOthers(Node node, List<String> known) {
            node.asEntries().forEach((key, value) -> {
                if (!known.contains(key)) {
                    add(value, "there is no key \"" + key + "\" here", Suggestion.hint(key, known));
                }
            });
        }

        void entry(Node entry) {
            if (!(entry instanceof Node.Mapping)) {
                add(entry, "a trusted pack has the keys \"source\" and \"sha256\"", "");
                return;
            }
            refuseOthers(entry, List.of(SOURCE, HASH));
            SortedSet<String> known = new TreeSet<>();
            Node list = entry.at(HASH).orElse(entry);
            List<Node> items = entry.at(HASH).map(Node::asItems).orElse(List.of());
            if (items.isEmpty()) {
                add(list, "a trusted pack names its hashes under \"sha256\"", "see ai-init pack list");
            }
            for (Node item : items) {
                String hash = item.asText().orElse("");
                if (Pin.isHash(hash)) {
                    known.add(hash);
                } else {
                    add(item, "\"" + hash + "\" is no SHA-256", "it has 64 digits, 0-9 and a-f");
                }
            }
            source(entry.at(SOURCE).orElse(entry), known);
        }

        private void source(Node node, SortedSet<String> known) {
            String text = node.asText().orElse("");
            try {
                Source source = Source.parse(text);
                if (!source.ref().isEmpty()) {
                    add(
                            node,
                            "\"" + text + "\" names a ref; the hash says which version",
                            "leave \"" + source.ref() + "\" out");
                }
                hashes.computeIfAbsent(source.identity(), none -> new TreeSet<>())
                        .addAll(known);
            } catch (UserError refused) {
                refused.problems().forEach(problem -> add(node, problem.what(), problem.hint()));
            }
        }
    }
}
