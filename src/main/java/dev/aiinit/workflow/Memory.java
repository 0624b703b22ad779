package dev.aiinit.workflow;

import dev.aiinit.answers.AnswerBook;
import dev.aiinit.merge.Planner;
import dev.aiinit.pack.Document;
import dev.aiinit.pack.Pack;
import dev.aiinit.project.MarkdownText;
import dev.aiinit.project.ProjectModel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Knows which memory files are worth reading, so that the bridge points at those, or imports them, and at no others. */
final class Memory {
    private static final String AGENTS = "AGENTS.md";
    private static final String CLAUDE = "CLAUDE.md";

    private final AnswerBook answers;
    private final ProjectModel model;
    private final Planner planner;
    private final List<Document> written;
    private final List<String> links;
    private final Map<String, String> texts = new LinkedHashMap<>();

    Memory(Pack pack, AnswerBook answers, ProjectModel model, Planner planner) {
        this.answers = answers;
        this.model = model;
        this.planner = planner;
        this.written = pack.documents().stream()
                .filter(document -> document.when().holds(answers.values(), model::has))
                .filter(document -> !planner.isLink(document.path()))
                .toList();
        this.links = pack.documents().stream()
                .map(Document::path)
                .filter(planner::isLink)
                .toList();
    }

    /** Documents at whose place the user has a symbolic link. */
    List<String> links() {
        return links;
    }

    /** Whether this document mirrors a file that was deleted by hand, or emptied: it has nothing to say then. */
    boolean isEmptyMirror(Document document) {
        return written.stream().anyMatch(other -> other.path().equals(document.mirrors()) && isGone(other));
    }

    /** The documents that this run writes, in the order of the pack. */
    List<Document> written() {
        return written;
    }

    /** Notes what a document says in the end, hand edits included. */
    void add(Document document, String text) {
        texts.put(document.path(), text);
    }

    /** The model with what only this document needs. */
    ProjectModel modelFor(Document document) {
        boolean full = answers.text("loading").equals("full");
        Map<String, Object> pointers = new LinkedHashMap<>();
        pointers.put("claude", full ? List.of() : pointers(true));
        pointers.put("agents", pointers(false));
        return model.with("mirrored", new MarkdownText(texts.getOrDefault(document.mirrors(), "")))
                .with("pointers", pointers)
                .with("imports", full ? imports() : List.of())
                .with(
                        "agents",
                        Tree.of("theirs", agentsTheirs())
                                .with(
                                        "written",
                                        written.stream()
                                                .anyMatch(file -> file.path().equals(AGENTS)))
                                .map())
                .with("section", section(document, planner.isAdopted(document.path(), document.ownership())));
    }

    /** The model for a document that is a whole file, whoever its text seems to be from. */
    ProjectModel modelIfOurs(Document document) {
        return modelFor(document).with("section", section(document, false));
    }

    private static Map<String, Object> section(Document document, boolean adopted) {
        return Tree.of("adopted", adopted)
                .with("extended", document.isExtended())
                .map();
    }

    /** A CLAUDE.md of ours would hide an AGENTS.md of the user's. */
    private boolean agentsTheirs() {
        return planner.isTheirs(AGENTS) && !planner.isTheirs(CLAUDE);
    }

    private List<Map<String, Object>> pointers(boolean mirrorsLoadThemselves) {
        return written.stream()
                .filter(document -> !document.readWhen().isEmpty() && says(document))
                .filter(document -> !mirrorsLoadThemselves || !isMirrored(document))
                .map(document -> Tree.of("path", document.path())
                        .with("when", new MarkdownText(document.readWhen()))
                        .map())
                .toList();
    }

    private List<String> imports() {
        return written.stream()
                .filter(document -> document.imported() && says(document) && !isMirrored(document))
                .map(Document::path)
                .toList();
    }

    private boolean isMirrored(Document document) {
        return written.stream().anyMatch(other -> other.mirrors().equals(document.path()));
    }

    /** Nothing points at a file that was deleted by hand, or emptied. */
    private boolean isGone(Document document) {
        String text = texts.get(document.path());
        return text != null && text.isBlank();
    }

    private boolean says(Document document) {
        return !isGone(document) && (document.isExtended() || document.says().holds(answers.values(), model::has));
    }
}
