package dev.aiinit.supply;

import dev.aiinit.pack.VersionDemand;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.PlainText;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Suggestion;
import dev.aiinit.project.UserError;
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
    private static final int MOST_NAMED = 12;

    /** What a ref stands for now. */
    public record Choice(String name, String tag, String commit) {}

    /** Of a pack that is not from git. */
    public static final Choice NO_CHOICE = new Choice("", "", "");

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

    /**
     * What the ref of a source stands for: an exact name first, then the newest version of a range.
     *
     * @throws UserError when there is none, with what was probably meant
     */
    public Choice choose(Source source) {
        String ref = source.ref();
        Optional<Choice> exact = Source.isRange(ref) ? Optional.empty() : named(ref);
        Optional<VersionDemand> demand = VersionDemand.of(ref);
        return exact.or(() -> demand.flatMap(wanted -> wanted.newest(tags())).flatMap(this::tag))
                .orElseThrow(() -> new UserError(ExitCode.USAGE, nothing(source, demand.isPresent())));
    }

    private Problem nothing(Source source, boolean range) {
        if (source.ref().isEmpty()) {
            return Problem.of(source.place() + " has no commit yet", "");
        }
        List<String> versions = tags().stream().filter(VersionDemand::isVersion).toList();
        if (range) {
            return Problem.of(
                    source.place() + " has no version in \"" + source.ref() + "\"",
                    versions.isEmpty()
                            ? "none of its tags is a version such as v1.2.3"
                            : "its versions: " + some(versions));
        }
        return Problem.of(
                source.place() + " has no tag or branch \"" + source.ref() + "\"",
                Suggestion.nearest(source.ref(), names())
                        .map(near -> "did you mean \"" + near + "\"?")
                        .orElseGet(() -> "it has: " + some(names())));
    }

    private static String some(List<String> names) {
        List<String> last = names.subList(Math.max(0, names.size() - MOST_NAMED), names.size());
        return PlainText.oneLine(String.join(", ", last)) + (last.size() < names.size() ? ", ..." : "");
    }

    /** The newest version of all, pre-releases left out. */
    public Optional<Choice> newestVersion() {
        return VersionDemand.of("*").flatMap(any -> any.newest(tags())).flatMap(this::tag);
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
