package dev.aiinit.pack;

import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Joins the documents of packs by path, keeps what is locked, and remembers which layer has which template. */
final class JoinedDocuments {
    /** What may be said of a document of which a pack below has locked a section. */
    private static final List<String> HARMLESS = List.of("path", "sections", "budget");

    private final List<Problem> problems;
    private final List<Layer> layers;
    private final Map<String, Document> documents = new LinkedHashMap<>();

    /**
     * Starts with none.
     *
     * @param problems where problems are added
     * @param layers those that were added so far, the one whose documents are added included
     */
    JoinedDocuments(List<Problem> problems, List<Layer> layers) {
        this.problems = problems;
        this.layers = layers;
    }

    List<Document> all() {
        return List.copyOf(documents.values());
    }

    void add(Pack pack) {
        int number = layers.size() - 1;
        for (Document document : pack.documents()) {
            Document above = document.onLayer(number);
            String key = above.path().toLowerCase(Locale.ROOT);
            Document below = documents.get(key);
            if (below == null) {
                if (above.template().isEmpty()) {
                    wrong(above, "no pack below writes \"" + above.path() + "\"", "give it a template");
                }
                documents.put(key, above);
            } else if (!below.path().equals(above.path())) {
                wrong(
                        above,
                        "\"" + above.path() + "\" is the same file as \"" + below.path() + "\" on some disks ("
                                + below.provenance().at() + ")",
                        "write it as below");
            } else {
                documents.put(key, joined(below, above));
            }
        }
    }

    private Document joined(Document below, Document above) {
        List<SectionEdit> locks =
                below.sections().stream().filter(SectionEdit::locked).toList();
        checkWhole(locks, above);
        for (SectionEdit edit : above.sections()) {
            lockOf(locks, edit.section())
                    .filter(lock -> edit.action() != SectionEdit.Action.KEEP)
                    .ifPresent(lock -> problems.add(Problem.at(
                            edit.at(),
                            "the section \"" + edit.section() + "\" of " + above.path() + " is locked by the pack "
                                    + name(lock) + " (" + lock.at() + ")",
                            "leave it as it is")));
        }
        boolean whole = !above.template().isEmpty();
        List<SectionEdit> sections = whole
                ? above.sections()
                : Stream.concat(below.sections().stream(), above.sections().stream())
                        .toList();
        return new Document(
                below.path(),
                whole ? above.template() : below.template(),
                states(above, "ownership") ? above.ownership() : below.ownership(),
                states(above, "budget") ? above.budget() : below.budget(),
                states(above, "when") ? above.when() : below.when(),
                states(above, "says") ? above.says() : below.says(),
                states(above, "read-when") ? above.readWhen() : below.readWhen(),
                states(above, "import") ? above.imported() : below.imported(),
                states(above, "mirrors") ? above.mirrors() : below.mirrors(),
                sections,
                whole ? above.provenance() : below.provenance());
    }

    private static boolean states(Document document, String key) {
        return document.provenance().stated().contains(key);
    }

    /** A locked section would go with the text around it, and with a condition that never holds. */
    private void checkWhole(List<SectionEdit> locks, Document above) {
        List<String> others = above.provenance().stated().stream()
                .filter(key -> !HARMLESS.contains(key))
                .toList();
        if (!locks.isEmpty() && !others.isEmpty()) {
            SectionEdit lock = locks.get(0);
            wrong(
                    above,
                    "\"" + String.join("\", \"", others) + "\" of " + above.path() + " cannot change: its section \""
                            + lock.section() + "\" is locked by the pack " + name(lock) + " (" + lock.at() + ")",
                    "change other sections of it");
        }
    }

    private static Optional<SectionEdit> lockOf(List<SectionEdit> locks, String section) {
        return locks.stream().filter(lock -> lock.section().equals(section)).findFirst();
    }

    private String name(SectionEdit edit) {
        return layers.get(edit.layer()).name();
    }

    private void wrong(Document document, String what, String hint) {
        problems.add(Problem.at(document.provenance().at(), what, hint));
    }

    /** What has another name now must not be written under the old one as well. */
    void stillWritten(Renames renames, Pack top) {
        List<String> twice = new ArrayList<>(renames.documents().keySet());
        twice.retainAll(documents.values().stream().map(Document::path).toList());
        twice.forEach(path -> problems.add(Problem.at(
                Location.of(top.info().origin() + "/" + PackReader.MANIFEST),
                "\"" + path + "\" is renamed, and still written under its old name",
                "take its entry out of \"documents\", or the one under \"renames\"")));
    }
}
