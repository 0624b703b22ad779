package dev.aiinit.ignore;

import dev.aiinit.pack.NoiseClass;
import dev.aiinit.pack.Target;
import dev.aiinit.repository.RepositoryView;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Projects an ignore list into deny rules for one client, and holds every rule against the repository with that client's own matching: what
 * the list leaves readable and a person wrote stays readable.
 */
public final class DenyRules {
    private final Target target;
    private final IgnoreList list;
    private final RuleWriter writer;
    private final WrittenFiles written;
    private final List<String> readable;

    public DenyRules(Target target, IgnoreList list, RepositoryView view) {
        if (target.obeys().mechanism() != Target.Mechanism.DENY_RULES) {
            throw new IllegalArgumentException(target.id() + " has no deny rules");
        }
        this.target = target;
        this.list = list;
        this.writer = new RuleWriter(target.obeys());
        this.written = WrittenFiles.of(view);
        GitignoreMatcher matcher = list.matcher();
        this.readable = written.tracked().stream()
                .filter(path -> !matcher.decide(path, false).ignored())
                .toList();
    }

    /** A line as seen from the start folder. */
    private record Entry(RootPattern pattern, IgnoreLine line, boolean reopenable) {}

    /**
     * The rules for one start folder, given from the root and empty for the root itself. Rules that can match nothing below that folder are
     * left out.
     */
    public DenyProjection project(DenyLevel level, String startFolder) {
        StartFolder start = new StartFolder(startFolder);
        List<Entry> entries = entries(level, start);
        List<String> hidden = hidden(entries, start);
        List<Dropped> dropped = new ArrayList<>();
        Map<String, DenyRule> rules = new LinkedHashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            List<Entry> behind = entries.subList(i + 1, entries.size());
            List<Entry> kept = hidden.isEmpty() ? List.of(entry) : safe(entry, behind, hidden, start, dropped);
            kept.forEach(each -> text(each).ifPresent(text -> {
                if (PackLines.isDenied(each.line().origins())) {
                    // Where it stands already an exception behind it may take something back.
                    rules.remove(text);
                }
                rules.putIfAbsent(
                        text, new DenyRule(text, each.line(), target.obeys().enforcement()));
            }));
        }
        return new DenyProjection(List.copyOf(rules.values()), dropped);
    }

    private List<Entry> entries(DenyLevel level, StartFolder start) {
        List<Entry> entries = new ArrayList<>();
        for (IgnoreLine line : list.lines()) {
            for (RootPattern pattern : start.see(RootPattern.parse(line.pattern()))) {
                if (line.reopens()) {
                    addNegation(entries, pattern, line);
                } else if (DenyLevel.of(line).compareTo(level) <= 0) {
                    entries.add(new Entry(pattern, line, false));
                }
            }
        }
        return entries;
    }

    /** A negation follows the rules that it takes something back from; where there are none it says nothing. */
    private static void addNegation(List<Entry> entries, RootPattern pattern, IgnoreLine line) {
        SamplePaths samples = SamplePaths.of(pattern);
        boolean reaches = false;
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            if (!entry.pattern().negated() && new Coverage(entry.pattern()).reaches(samples)) {
                entries.set(i, new Entry(entry.pattern(), entry.line(), true));
                reaches = true;
            }
        }
        if (reaches) {
            entries.add(new Entry(pattern, line, true));
        }
    }

    private Optional<String> text(Entry entry) {
        return writer.write(entry.pattern(), entry.reopenable());
    }

    /** Files below the start folder that a person wrote, that the list leaves readable and that these rules would refuse. */
    private List<String> hidden(List<Entry> entries, StartFolder start) {
        ClaudeReadRules rules = rules(entries.stream());
        return readable.stream()
                .filter(start::holds)
                .filter(path -> rules.denies(start.relative(path)))
                .filter(path -> written.isWritten(path, NoiseClass.BUILD))
                .toList();
    }

    private ClaudeReadRules rules(Stream<Entry> entries) {
        return ClaudeReadRules.of(entries.flatMap(entry -> text(entry).stream()).toList());
    }

    /** The entry itself when it hides nothing; else the widest narrower ones that hide nothing; else nothing, which is reported. */
    private List<Entry> safe(
            Entry entry, List<Entry> behind, List<String> hidden, StartFolder start, List<Dropped> dropped) {
        List<String> hits = hits(entry, behind, hidden, start);
        boolean isSecretByName = SecretPlacing.isAlways(entry.line().origins());
        if (hits.isEmpty() || isSecretByName) {
            return List.of(entry);
        }
        List<Entry> narrower = narrower(entry, behind, hits, start);
        if (narrower.isEmpty()) {
            String why = target.name()
                    + " matches names without regard to case and folders like files: the rule would refuse "
                    + (hits.size() == 1 ? "a file" : hits.size() + " files") + " that a person wrote";
            dropped.add(
                    new Dropped(entry.line().pattern(), entry.line().origins().get(0), why, hits));
        }
        return narrower;
    }

    /** What one entry refuses of these files, given the negations behind it. */
    private List<String> hits(Entry entry, List<Entry> behind, List<String> hidden, StartFolder start) {
        if (entry.pattern().negated()) {
            return List.of();
        }
        ClaudeReadRules rules = rules(Stream.concat(
                Stream.of(entry), behind.stream().filter(each -> each.pattern().negated())));
        return hidden.stream()
                .filter(path -> rules.denies(start.relative(path)))
                .toList();
    }

    private List<Entry> narrower(Entry entry, List<Entry> behind, List<String> hits, StartFolder start) {
        RootPattern pattern = entry.pattern();
        if (pattern.foldersOnly()) {
            // What is in the folder, and not a file of its name.
            Entry contents = new Entry(pattern.contents(), entry.line(), false);
            if (hits(contents, behind, hits, start).isEmpty()) {
                return List.of(contents);
            }
        }
        RootPattern whole = RootPattern.parse(entry.line().pattern());
        return entry.line().origins().stream()
                .map(Origin::unit)
                .distinct()
                .map(unit -> whole.isAnyDepth() ? whole.onlyAt(unit) : whole.inUnit(unit))
                .flatMap(there -> pattern.foldersOnly() ? Stream.of(there, there.contents()) : Stream.of(there))
                .flatMap(there -> start.see(there).stream())
                .map(there -> new Entry(there, entry.line(), false))
                .filter(there -> hits(there, behind, hits, start).isEmpty())
                .toList();
    }
}
