package dev.aiinit.supply;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a git repository offers.
 *
 * @param commits by full name ({@code HEAD}, {@code refs/heads/main}, {@code refs/tags/v1}); a tag has the commit it leads to
 */
public record References(SortedMap<String, String> commits) {
    private static final String TAGS = "refs/tags/";
    private static final String HEADS = "refs/heads/";

    /** What a ref stands for now. */
    public record Choice(String name, String tag, String commit) {}

    public References {
        commits = Collections.unmodifiableSortedMap(new TreeMap<>(commits));
    }

    /** Reads what {@code git ls-remote} prints; names that no ref of ours could be are left out. */
    public static References parse(String listing) {
        SortedMap<String, String> commits = new TreeMap<>();
        Map<String, String> peeled = new LinkedHashMap<>();
        for (String line : listing.split("\n", -1)) {
            String[] parts = line.split("\t", 2);
            if (parts.length == 2 && Source.isCommit(parts[0])) {
                if (parts[1].endsWith("^{}")) {
                    peeled.put(parts[1].substring(0, parts[1].length() - 3), parts[0]);
                } else {
                    commits.put(parts[1], parts[0]);
                }
            }
        }
        commits.putAll(peeled);
        return new References(commits);
    }

    /** What a name stands for: the default branch for none, a tag before a branch as in git. */
    public Optional<Choice> named(String ref) {
        if (ref.isEmpty()) {
            return choice("HEAD", "");
        }
        if (Source.isCommit(ref)) {
            return Optional.of(new Choice(ref, "", ref));
        }
        return choice(TAGS + ref, ref).or(() -> choice(HEADS + ref, ""));
    }

    /** The commit that a tag leads to. */
    public Optional<Choice> tag(String tag) {
        return choice(TAGS + tag, tag);
    }

    private Optional<Choice> choice(String name, String tag) {
        return Optional.ofNullable(commits.get(name)).map(commit -> new Choice(name, tag, commit));
    }

    public List<String> tags() {
        return below(TAGS);
    }

    /** Tags and branches by their short names. */
    public List<String> names() {
        List<String> names = new ArrayList<>(tags());
        names.addAll(below(HEADS));
        return names;
    }

    private List<String> below(String prefix) {
        return commits.tailMap(prefix).keySet().stream()
                .takeWhile(name -> name.startsWith(prefix))
                .map(name -> name.substring(prefix.length()))
                .toList();
    }
}
