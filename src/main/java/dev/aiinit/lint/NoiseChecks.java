package dev.aiinit.lint;

import dev.aiinit.ignore.ClaudeReadRules;
import dev.aiinit.ignore.GitignoreMatcher;
import dev.aiinit.ignore.IgnoreList;
import dev.aiinit.ignore.ListInForce;
import dev.aiinit.ignore.SearchGaps;
import dev.aiinit.lint.PermissionFile.Entry;
import dev.aiinit.manifest.Folders;
import dev.aiinit.project.Location;
import dev.aiinit.repository.FileClass;
import dev.aiinit.repository.FileClassifier;
import dev.aiinit.repository.RepositoryFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Holds deny rules, .claudeignore and .gitignore against each other and against the files that are there. */
final class NoiseChecks implements Check {
    /** A name without a folder: it matches at any depth. */
    private static final Pattern ANY_DEPTH =
            Pattern.compile("Read\\((?:\\./|\\*\\*/)?([\\w.-]+)(?:/|/\\*\\*|/\\*\\*/)?\\)");

    private static final int HEAD = 5;
    private static final String GITIGNORE = ".gitignore";

    private final Examined examined;
    private final List<PermissionFile> settings;
    private final Supplier<IgnoreList> tuned;

    NoiseChecks(Examined examined, List<PermissionFile> settings, Supplier<IgnoreList> tuned) {
        this.examined = examined;
        this.settings = settings;
        this.tuned = tuned;
    }

    @Override
    public List<Diagnosis> diagnoses() {
        List<Diagnosis> found = new ArrayList<>();
        boolean denies = settings.stream().anyMatch(file -> !readRules(file).isEmpty());
        Optional<String> claudeignore = examined.repository().text(ListInForce.FILE);
        if (claudeignore.isPresent() && !denies) {
            claudeignore(claudeignore.get(), found);
        }
        if (denies) {
            IgnoreList list = tuned.get();
            settings.forEach(file -> hidden(file, list.matcher(), found));
            gaps(list, found);
        }
        return found;
    }

    private static List<Entry> readRules(PermissionFile file) {
        return file.entries("deny").stream()
                .filter(entry -> entry.rule().startsWith("Read"))
                .toList();
    }

    private void claudeignore(String text, List<Diagnosis> found) {
        long lines = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .count();
        boolean gemini = examined.repository()
                .text(".gemini/settings.json")
                .filter(each -> each.contains(ListInForce.FILE))
                .isPresent();
        // Who wrote it says in its head what it is worth.
        boolean known =
                text.lines().limit(HEAD).anyMatch(line -> line.startsWith("#") && line.contains("not read this file"));
        if (lines > 0 && !gemini && !known) {
            found.add(Diagnosis.of(
                    BridgeRules.CLAUDEIGNORE,
                    Location.of(ListInForce.FILE),
                    "its " + lines + " lines keep Claude Code from nothing, and there is no deny rule in "
                            + PermissionFile.NAME,
                    "run: ai-init, which writes them as deny rules too"));
        }
    }

    /** Source that a name at any depth refuses by chance: what the list, too, takes for noise is meant. */
    private void hidden(PermissionFile file, GitignoreMatcher noise, List<Diagnosis> found) {
        List<Entry> entries = file.entries("deny");
        ClaudeReadRules rules = ClaudeReadRules.of(file.denied());
        Map<Integer, List<String>> hits = new LinkedHashMap<>();
        FileClassifier classifier = FileClassifier.bundled();
        String start = file.startFolder();
        for (RepositoryFile each : examined.repository().files()) {
            if (each.tracked() && Folders.isWithin(each.path(), start)) {
                String path = start.isEmpty() ? each.path() : each.path().substring(start.length() + 1);
                OptionalInt place = rules.deciding(path);
                boolean suspect = place.isPresent()
                        && ANY_DEPTH
                                .matcher(entries.get(place.getAsInt()).rule())
                                .matches()
                        && classifier.classify(each.path()).kind() == FileClass.Kind.PROGRAMMING
                        && !noise.decide(each.path(), false).ignored();
                if (suspect) {
                    hits.computeIfAbsent(place.getAsInt(), unused -> new ArrayList<>())
                            .add(each.path());
                }
            }
        }
        hits.forEach((place, paths) -> {
            Entry entry = entries.get(place);
            String more = paths.size() == 1 ? "" : " and " + (paths.size() - 1) + " more";
            found.add(Diagnosis.of(
                    BridgeRules.HIDES_SOURCE,
                    entry.where(),
                    entry.rule() + " refuses " + paths.get(0) + more + ", which git tracks",
                    "anchor the rule: Read(/" + name(entry.rule()) + "/**)"));
        });
    }

    private static String name(String rule) {
        java.util.regex.Matcher name = ANY_DEPTH.matcher(rule);
        return name.matches() ? name.group(1) : rule;
    }

    /** Noise that a deny rule refuses and that a recursive search prints. */
    private void gaps(IgnoreList list, List<Diagnosis> found) {
        for (PermissionFile file : settings) {
            if (!file.startFolder().isEmpty() || file.isLocal()) {
                continue;
            }
            ClaudeReadRules rules = ClaudeReadRules.of(file.denied());
            for (SearchGaps.Gap gap : SearchGaps.of(list, examined.repository()).gaps()) {
                String inside = gap.line().pattern().endsWith("/") ? gap.path() + "/x" : gap.path();
                if (rules.denies(gap.path()) || rules.denies(inside)) {
                    String line = gap.line().pattern();
                    found.add(new Diagnosis(
                            BridgeRules.NOT_IGNORED_BY_GIT,
                            Location.of(GITIGNORE),
                            gap.path() + " is refused here, and git does not ignore it",
                            "add the line " + line,
                            Optional.of(new Fix(GITIGNORE, new AddedLine(line)))));
                }
            }
        }
    }

    /** One more line at the end of a file, unless it is there. */
    record AddedLine(String line) implements Fix.Change {
        @Override
        public String applied(String text) {
            if (text.lines().anyMatch(each -> each.strip().equals(line))) {
                return text;
            }
            return text + (text.isEmpty() || text.endsWith("\n") ? "" : "\n") + line + "\n";
        }
    }
}
