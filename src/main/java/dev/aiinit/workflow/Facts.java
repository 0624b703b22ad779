package dev.aiinit.workflow;

import dev.aiinit.detect.Findings;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.detect.Findings.Version;
import dev.aiinit.manifest.Workspace;
import dev.aiinit.pack.CardKind;
import dev.aiinit.project.Evidence;
import dev.aiinit.project.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a run saw in a repository, so that a later one can say what has changed since: one fact a line, fields divided by tabs.
 *
 * <p>Lines that cannot be read are passed over: two branches may both have written this file, and git joins their lines.
 */
final class Facts {
    private static final String FOLDER = "folder";
    private static final String TECHNOLOGY = "technology";
    private static final String WORKSPACE = "workspace";
    private static final String PROPOSAL = "proposal";
    private static final String EVIDENCE = "evidence";
    private static final List<CardKind> ONE_OF_A_KIND = List.of(
            CardKind.PACKAGE_MANAGER,
            CardKind.BUILD_TOOL,
            CardKind.FRAMEWORK,
            CardKind.TEST,
            CardKind.LINT,
            CardKind.FORMAT,
            CardKind.CSS,
            CardKind.MONOREPO);

    /** The name of the folder that the first run saw: a clone may have another, and says the same. */
    private String folder = "";

    private final Map<String, Seen> technologies = new TreeMap<>();
    private final Map<String, Evidence> workspaces = new TreeMap<>();
    private final Map<String, String> proposals = new TreeMap<>();
    /** The files that all of this, and the rest of what is told, rests on. */
    private final Set<String> evidence = new TreeSet<>();

    private record Seen(String unit, String kind, String card, String name, String versions, List<Evidence> evidence) {
        String key() {
            return unit + "\t" + card;
        }

        String shown() {
            return versions.isEmpty() ? name : name + " " + versions;
        }

        String where() {
            return unit.isEmpty() ? "" : " in " + unit + "/";
        }
    }

    /** What has changed, in one sentence, and where that stands now. */
    record Change(String text, List<Evidence> evidence) {
        @Override
        public String toString() {
            List<String> places = evidence.stream().map(Evidence::toString).toList();
            return places.isEmpty() ? text : text + " (" + String.join(", ", places) + ")";
        }
    }

    private Facts() {}

    /**
     * What is to be seen now.
     *
     * @param folder name of the root's folder
     * @param proposals by question: a mark of what the findings propose
     */
    static Facts of(String folder, Findings findings, Map<String, String> proposals) {
        Facts facts = new Facts();
        facts.folder = PlainText.oneLine(folder);
        for (Technology technology : findings.technologies()) {
            if (technology.kind() != CardKind.COMMON) {
                facts.add(new Seen(
                        technology.unit(),
                        technology.kind().word(),
                        technology.card(),
                        technology.name(),
                        versions(technology),
                        places(technology)));
            }
        }
        for (Workspace workspace : findings.workspaces()) {
            facts.workspaces.put(PlainText.oneLine(workspace.path()), workspace.evidence());
        }
        facts.proposals.putAll(proposals);
        EvidenceFiles.of(findings).forEach(path -> facts.evidence.add(PlainText.oneLine(path)));
        return facts;
    }

    /** What an earlier run wrote. */
    static Facts parse(String text) {
        Facts facts = new Facts();
        for (String line : text.split("\n", -1)) {
            String[] fields = line.split("\t", -1);
            if (fields[0].equals(FOLDER) && fields.length == 2) {
                facts.folder = facts.folder.isEmpty() ? fields[1] : facts.folder;
            } else if (fields[0].equals(TECHNOLOGY) && fields.length == 6) {
                facts.add(new Seen(fields[1], fields[2], fields[3], fields[4], fields[5], List.of()));
            } else if (fields[0].equals(WORKSPACE) && fields.length == 2) {
                facts.workspaces.put(fields[1], Evidence.file(fields[1]));
            } else if (fields[0].equals(PROPOSAL) && fields.length == 3) {
                facts.proposals.put(fields[1], fields[2]);
            } else if (fields[0].equals(EVIDENCE) && fields.length == 2) {
                facts.evidence.add(fields[1]);
            }
        }
        return facts;
    }

    String text() {
        StringBuilder text = new StringBuilder();
        if (!folder.isEmpty()) {
            line(text, FOLDER, folder);
        }
        for (Seen seen : technologies.values()) {
            line(text, TECHNOLOGY, seen.unit(), seen.kind(), seen.card(), seen.name(), seen.versions());
        }
        workspaces.keySet().forEach(path -> line(text, WORKSPACE, path));
        proposals.forEach((question, value) -> line(text, PROPOSAL, question, value));
        evidence.forEach(path -> line(text, EVIDENCE, path));
        return text.toString();
    }

    /**
     * What was not so when {@code before} was written, most telling first.
     *
     * @param unread files that could not be read now: what rested on them may be there all the same
     */
    List<Change> since(Facts before, List<String> unread) {
        List<Change> changes = new ArrayList<>();
        Map<String, Seen> gone = new LinkedHashMap<>(before.technologies);
        gone.keySet().removeAll(technologies.keySet());
        for (Seen now : technologies.values()) {
            Seen then = before.technologies.get(now.key());
            if (then == null) {
                changes.add(appeared(now, gone));
            } else if (!then.versions().equals(now.versions())) {
                changes.add(new Change(then.shown() + " is now " + now.shown() + now.where(), now.evidence()));
            }
        }
        for (Seen then : gone.values()) {
            String doubt =
                    " is not seen any more, perhaps only because " + String.join(", ", unread) + " cannot be read";
            changes.add(new Change(then.name() + (unread.isEmpty() ? " is gone" : doubt) + then.where(), List.of()));
        }
        workspaces.forEach((path, evidence) -> {
            if (!before.workspaces.containsKey(path)) {
                changes.add(new Change(path + "/ is a new workspace", List.of(evidence)));
            }
        });
        before.workspaces.keySet().stream()
                .filter(path -> !workspaces.containsKey(path))
                .forEach(path -> changes.add(new Change(path + "/ is no longer a workspace", List.of())));
        return changes;
    }

    /** Whether the findings proposed something else for a question then, which means that an answer of then may be old. */
    boolean proposesAnew(String question, Facts before) {
        return proposals.containsKey(question)
                && before.proposals.containsKey(question)
                && !Objects.equals(proposals.get(question), before.proposals.get(question));
    }

    /** Which of these files what was seen rests on. */
    List<String> restingOn(List<String> files) {
        return files.stream().filter(evidence::contains).toList();
    }

    /** The same, with everything that was seen then and is not seen now: the files that it rests on cannot be read. */
    Facts keeping(Facts before) {
        Facts facts = copy(folder);
        before.technologies.forEach(facts.technologies::putIfAbsent);
        before.workspaces.forEach(facts.workspaces::putIfAbsent);
        facts.proposals.putAll(before.proposals);
        facts.evidence.addAll(before.evidence);
        return facts;
    }

    /** The name of the folder; empty when none was noted. */
    String folder() {
        return folder;
    }

    /** The same, but with the folder's name of then, and what was proposed then for these questions. */
    Facts after(Facts before, Set<String> questions) {
        Facts facts = copy(before.folder.isEmpty() ? folder : before.folder);
        questions.forEach(question -> facts.proposals.put(question, before.proposals.getOrDefault(question, "")));
        return facts;
    }

    /** The same, but for the folder's name. */
    Facts withoutFolder() {
        return copy("");
    }

    private Facts copy(String name) {
        Facts facts = new Facts();
        facts.folder = name;
        facts.technologies.putAll(technologies);
        facts.workspaces.putAll(workspaces);
        facts.proposals.putAll(proposals);
        facts.evidence.addAll(evidence);
        return facts;
    }

    private static Change appeared(Seen now, Map<String, Seen> gone) {
        Seen replaced = gone.values().stream()
                .filter(then -> then.unit().equals(now.unit()) && then.kind().equals(now.kind()))
                .filter(then ->
                        ONE_OF_A_KIND.stream().anyMatch(kind -> kind.word().equals(then.kind())))
                .findFirst()
                .orElse(null);
        if (replaced == null) {
            return new Change(now.shown() + " is new" + now.where(), now.evidence());
        }
        gone.remove(replaced.key());
        return new Change(now.shown() + " instead of " + replaced.shown() + now.where(), now.evidence());
    }

    private void add(Seen seen) {
        technologies.put(seen.key(), seen);
    }

    private static String versions(Technology technology) {
        List<String> versions = new ArrayList<>();
        for (Version version : technology.versions()) {
            String shown = version.resolved() == null ? version.declared() : version.resolved();
            if (shown != null && !versions.contains(shown)) {
                versions.add(shown);
            }
        }
        return PlainText.oneLine(String.join(", ", versions));
    }

    /** Where its version stands, or else what gave it away: one place is enough to look it up. */
    private static List<Evidence> places(Technology technology) {
        return technology.versions().isEmpty()
                ? technology.evidence().stream().limit(1).toList()
                : List.of(technology.versions().get(0).evidence());
    }

    private static void line(StringBuilder text, String... fields) {
        for (int i = 0; i < fields.length; i++) {
            text.append(i == 0 ? "" : "\t").append(PlainText.oneLine(fields[i]));
        }
        text.append('\n');
    }
}
