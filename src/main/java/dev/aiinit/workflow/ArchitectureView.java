package dev.aiinit.workflow;

import dev.aiinit.answers.AnswerBook;
import dev.aiinit.detect.Findings;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.markdown.SafeMarkdown;
import dev.aiinit.pack.CardKind;
import dev.aiinit.project.Evidence;
import dev.aiinit.project.MarkdownText;
import dev.aiinit.project.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Arranges parts, services and documents for ARCHITECTURE.md; what is equal of many is told once. */
final class ArchitectureView {
    /** What only the image of a compose file tells: its name is no product's name. */
    private static final String OF_AN_IMAGE = "compose-image";

    private static final int MOST_PARTS = 10;
    private static final int MOST_OF_A_LINE = 8;
    private static final int MOST_DOCUMENTS = 8;
    private static final List<CardKind> TELLING =
            List.of(CardKind.FRAMEWORK, CardKind.CSS, CardKind.COMPONENTS, CardKind.LANGUAGE);

    private final Findings findings;
    private final AnswerBook answers;
    private final DecisionsElsewhere elsewhere;

    ArchitectureView(Findings findings, AnswerBook answers, DecisionsElsewhere elsewhere) {
        this.findings = findings;
        this.answers = answers;
        this.elsewhere = elsewhere;
    }

    Tree tree() {
        boolean ownFlow = !answers.text("data_flow").isBlank();
        PartsView graph = new PartsView(findings.structure());
        Map<String, Object> diagram = ownFlow ? null : graph.tree();
        List<Part> parts = parts().stream()
                .filter(part -> part.tells(graph, diagram != null))
                .toList();
        List<Object> lines = parts.size() > MOST_PARTS
                ? grouped(parts)
                : parts.stream().map(part -> part.line(List.of())).toList();
        Tree tree = Tree.of("style", inline("style"))
                .with("dataFlow", ownFlow ? SafeMarkdown.fenced(answers.text("data_flow")) : null)
                .with("dependencies", diagram)
                .with("parts", lines.subList(0, Math.min(MOST_PARTS, lines.size())))
                .with("services", services())
                .with("reached", ServicesOfOthers.lines(findings, typedServices()))
                .with("facts", FactView.of(findings, "architecture"))
                .with("invariants", SafeMarkdown.items(answers.text("invariants")))
                .with("untouched", untouched())
                .with("documents", documents());
        RoleView.addTo(tree, findings);
        return tree.with(
                "empty",
                tree.map().values().stream().allMatch(value -> value instanceof List<?> list && list.isEmpty()));
    }

    /** A folder, what a person says about it, and what it is made of. */
    record Part(String path, String purpose, List<String> technologies, boolean onlyLanguages) {
        /** Not what the diagram shows and only a language could be added to, nor tests and examples; what a person describes always. */
        boolean tells(PartsView graph, boolean drawn) {
            String folder = folder(path);
            return !purpose.isEmpty()
                    || (!graph.isBesideTheProduct(folder) && !(drawn && onlyLanguages && graph.draws(folder)));
        }

        Object line(List<String> others) {
            int shown = Math.min(MOST_OF_A_LINE - 1, others.size());
            return Tree.of("path", path)
                    .with("others", others.subList(0, shown))
                    .with("more", others.size() - shown)
                    .with("purpose", purpose.isEmpty() ? null : SafeMarkdown.inline(purpose))
                    .with("technologies", technologies)
                    .map();
        }
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        for (Map<String, Value> part : answers.records("parts")) {
            String path = Records.text(part, "path");
            String folder = folder(path);
            List<Technology> technologies = findings.technologies().stream()
                    .filter(technology -> technology.unit().equals(folder) && TELLING.contains(technology.kind()))
                    .toList();
            parts.add(new Part(
                    path,
                    Records.text(part, "purpose"),
                    technologies.stream()
                            .map(Technology::name)
                            .distinct()
                            .limit(4)
                            .toList(),
                    technologies.stream().allMatch(technology -> technology.kind() == CardKind.LANGUAGE)));
        }
        return parts;
    }

    private static String folder(String path) {
        return path.replaceFirst("^\\./", "").replaceFirst("/+$", "");
    }

    /** Of many parts those that nobody described share a line when they are made of the same. */
    private static List<Object> grouped(List<Part> parts) {
        Map<List<String>, List<Part>> groups = new LinkedHashMap<>();
        for (Part part : parts) {
            List<String> group = part.purpose().isEmpty() ? part.technologies() : List.of(part.path(), part.purpose());
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(part);
        }
        return groups.values().stream()
                .map(group ->
                        group.get(0).line(group.stream().skip(1).map(Part::path).toList()))
                .toList();
    }

    private List<Object> services() {
        List<Object> services = new ArrayList<>();
        for (Map<String, Value> service : answers.records("external_services")) {
            String use = Records.text(service, "use");
            services.add(Tree.of("name", SafeMarkdown.inline(Records.text(service, "name")))
                    .with("image", false)
                    .with("use", use.isEmpty() ? null : SafeMarkdown.inline(use))
                    .map());
        }
        Map<String, List<Evidence>> found = new LinkedHashMap<>();
        Set<String> images = new LinkedHashSet<>();
        findings.ofKind(CardKind.SERVICE)
                .forEach(technology -> technology.evidence().stream()
                        .findFirst()
                        .ifPresent(evidence -> {
                            found.computeIfAbsent(technology.name(), name -> new ArrayList<>())
                                    .add(evidence);
                            if (technology.card().equals(OF_AN_IMAGE)) {
                                images.add(technology.name());
                            }
                        }));
        found.forEach((name, evidence) -> services.add(Tree.of("name", name)
                .with("image", images.contains(name))
                .with("evidence", evidence.get(0).toString())
                .with("more", evidence.size() - 1)
                .map()));
        return services;
    }

    private List<String> typedServices() {
        return answers.records("external_services").stream()
                .map(service -> Records.text(service, "name"))
                .toList();
    }

    private List<Object> untouched() {
        List<Object> items = new ArrayList<>();
        for (Map<String, Value> item : answers.records("untouched")) {
            String why = Records.text(item, "why");
            items.add(Tree.of("what", SafeMarkdown.inline(Records.text(item, "what")))
                    .with("why", why.isEmpty() ? null : SafeMarkdown.inline(why))
                    .map());
        }
        return items;
    }

    private List<Object> documents() {
        return findings.documents().stream()
                .filter(document -> !elsewhere.holds(document.path()))
                .limit(MOST_DOCUMENTS)
                .map(document -> (Object) Tree.of("path", document.path())
                        .with("title", document.title())
                        .map())
                .toList();
    }

    private @Nullable MarkdownText inline(String question) {
        String text = answers.text(question);
        return text.isBlank() ? null : SafeMarkdown.inline(text);
    }
}
