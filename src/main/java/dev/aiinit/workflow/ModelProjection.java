package dev.aiinit.workflow;

import dev.aiinit.answers.AnswerBook;
import dev.aiinit.detect.Findings;
import dev.aiinit.detect.Findings.Fact;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.markdown.SafeMarkdown;
import dev.aiinit.pack.CardKind;
import dev.aiinit.project.Decision;
import dev.aiinit.project.MarkdownText;
import dev.aiinit.project.ProjectModel;
import dev.aiinit.project.Session;
import dev.aiinit.project.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns answers and findings into the model that templates see. Text that a person typed is made safe here. */
final class ModelProjection {
    private static final int MOST_PARTS = 10;
    private static final int MOST_DOCUMENTS = 8;
    private static final int MOST_OF_A_FACT = 2;
    private static final List<CardKind> TELLING =
            List.of(CardKind.FRAMEWORK, CardKind.CSS, CardKind.COMPONENTS, CardKind.LANGUAGE);

    private final Findings findings;
    private final AnswerBook answers;
    private final DecisionsElsewhere elsewhere;

    ModelProjection(Findings findings, AnswerBook answers, DecisionsElsewhere elsewhere) {
        this.findings = findings;
        this.answers = answers;
        this.elsewhere = elsewhere;
    }

    ProjectModel project(String folderName) {
        Map<String, Object> model = new LinkedHashMap<>();
        String name = answers.text("name");
        model.put(
                "project",
                Tree.of("name", name.isBlank() ? folderName : name)
                        .with("purpose", block("purpose"))
                        .map());
        List<Decision> decisions = Records.decisions(answers.records("decisions"));
        List<Session> sessions = Records.sessions(answers.records("sessions"));
        model.put("architecture", architecture().map());
        model.put("stack", stack().map());
        model.put("ui", userInterface().map());
        DecisionView decisionView = new DecisionView(decisions);
        model.put("decisions", decisionView.all());
        model.put("decisionsInForce", decisionView.inForce());
        elsewhere.linked().ifPresent(folder -> model.put("decisionRecords", folder.tree()));
        model.put("sessions", sessions.stream().map(ModelProjection::session).toList());
        model.put(
                "commands",
                new CommandView(findings).tree().with("notes", List.of()).map());
        model.put("rules", Tree.of("never", never()).with("gotchas", gotchas()).map());
        return new ProjectModel(model);
    }

    private Tree architecture() {
        List<Object> parts = parts();
        Tree tree = Tree.of("style", inline("style"))
                .with(
                        "dataFlow",
                        answers.text("data_flow").isBlank() ? null : SafeMarkdown.fenced(answers.text("data_flow")))
                .with("parts", parts.subList(0, Math.min(MOST_PARTS, parts.size())))
                .with("services", services())
                .with("facts", facts("architecture"))
                .with("invariants", items("invariants"))
                .with("untouched", untouched())
                .with("documents", documents());
        if (parts.size() > MOST_PARTS && !findings.workspaces().isEmpty()) {
            tree.with(
                    "moreParts",
                    Tree.of("count", parts.size() - MOST_PARTS)
                            .with(
                                    "file",
                                    findings.workspaces().get(0).evidence().path()));
        }
        return tree.with(
                "empty",
                tree.map().values().stream().allMatch(value -> value instanceof List<?> list && list.isEmpty()));
    }

    private List<Object> parts() {
        List<Object> parts = new ArrayList<>();
        for (Map<String, Value> part : answers.records("parts")) {
            String path = Records.text(part, "path");
            String folder = path.replaceFirst("^\\./", "").replaceFirst("/+$", "");
            List<String> technologies = findings.technologies().stream()
                    .filter(technology -> technology.unit().equals(folder) && TELLING.contains(technology.kind()))
                    .map(Technology::name)
                    .distinct()
                    .limit(4)
                    .toList();
            String purpose = Records.text(part, "purpose");
            parts.add(Tree.of("path", path)
                    .with("purpose", purpose.isEmpty() ? null : SafeMarkdown.inline(purpose))
                    .with("technologies", technologies)
                    .map());
        }
        return parts;
    }

    private List<Object> services() {
        List<Object> services = new ArrayList<>();
        for (Map<String, Value> service : answers.records("external_services")) {
            String use = Records.text(service, "use");
            services.add(Tree.of("name", SafeMarkdown.inline(Records.text(service, "name")))
                    .with("use", use.isEmpty() ? null : SafeMarkdown.inline(use))
                    .map());
        }
        findings.ofKind(CardKind.SERVICE)
                .forEach(technology -> technology.evidence().stream()
                        .findFirst()
                        .ifPresent(evidence -> services.add(Tree.of("name", technology.name())
                                .with("evidence", evidence.toString())
                                .map())));
        return services;
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

    private Tree stack() {
        Tree tree = new StackView(findings).tree();
        List<Object> contradictions = new ArrayList<>();
        for (Findings.Contradiction contradiction : findings.contradictions()) {
            contradictions.add(Tree.of("about", contradiction.about())
                    .with(
                            "claims",
                            contradiction.claims().stream()
                                    .map(claim -> Tree.of("value", claim.value())
                                            .with("evidence", claim.evidence().toString())
                                            .map())
                                    .toList())
                    .map());
        }
        Map<String, List<Object>> environment = new LinkedHashMap<>();
        for (Findings.Variable variable : findings.environment()) {
            environment
                    .computeIfAbsent(variable.evidence().path(), path -> new ArrayList<>())
                    .add(Tree.of("name", variable.name())
                            .with("required", variable.required())
                            .map());
        }
        List<Object> groups = new ArrayList<>();
        environment.forEach((file, variables) ->
                groups.add(Tree.of("file", file).with("variables", variables).map()));
        tree.with("notes", items("stack_notes"))
                .with("contradictions", contradictions)
                .with("commands", new CommandView(findings).byFile())
                .with("environment", groups);
        return tree.with(
                "empty",
                tree.map().values().stream().allMatch(value -> value instanceof List<?> list && list.isEmpty()));
    }

    private Tree userInterface() {
        String kind = answers.text("interface");
        boolean graphical =
                kind.isEmpty() ? findings.userInterface().graphical() : kind.equals("web") || kind.equals("app");
        Findings.UserInterface found = findings.userInterface();
        List<String> folders = new ArrayList<>(new TreeSet<>(found.folders()));
        Tree tree = Tree.of("tokens", graphical ? found.tokens() : List.of())
                .with("components", graphical ? found.components() : List.of())
                .with("facts", facts("ui"))
                .with("tokenRules", items("ui_tokens"))
                .with("componentRules", items("ui_components"))
                .with("behaviour", items("ui_behaviour"))
                .with("accessibility", items("ui_accessibility"))
                .with("forbidden", items("ui_forbidden"))
                .with("interfaceRules", items("interface_rules"));
        boolean empty = tree.map().values().stream().allMatch(value -> value instanceof List<?> list && list.isEmpty());
        return tree.with("empty", empty)
                .with("graphical", graphical)
                .with("folders", graphical ? folders : List.of())
                .with(
                        "globs",
                        graphical
                                ? folders.stream().map(folder -> folder + "/**").toList()
                                : List.of())
                .with("scoped", graphical && !folders.isEmpty() && !empty);
    }

    private List<Object> never() {
        List<Object> never = new ArrayList<>();
        for (Map<String, Value> item : answers.records("untouched")) {
            String why = Records.text(item, "why");
            String text = "Touch " + Records.text(item, "what") + (why.isEmpty() ? "" : ": " + why);
            never.add(SafeMarkdown.item(text));
        }
        never.addAll(items("never"));
        return never;
    }

    private List<Object> gotchas() {
        List<Object> gotchas = new ArrayList<>();
        findings.facts().stream()
                .filter(fact -> fact.topic().equals("rule"))
                .map(fact -> SafeMarkdown.inline(fact.text()))
                .forEach(gotchas::add);
        gotchas.addAll(items("rules"));
        return gotchas;
    }

    private List<Object> facts(String topic) {
        List<Object> facts = new ArrayList<>();
        Map<String, Integer> told = new LinkedHashMap<>();
        for (Fact fact : findings.facts()) {
            if (fact.topic().equals(topic) && told.merge(fact.key(), 1, Integer::sum) <= MOST_OF_A_FACT) {
                facts.add(Tree.of("text", SafeMarkdown.inline(fact.text()))
                        .with("evidence", fact.evidence().toString())
                        .map());
            }
        }
        return facts;
    }

    private static Map<String, Object> session(Session session) {
        return Tree.of("id", session.id())
                .with("goal", SafeMarkdown.inline(session.goal()))
                .with("done", session.done())
                .with("scope", session.scope())
                .with(
                        "needs",
                        session.needs().stream().map(ModelProjection::need).toList())
                .with("doneWhen", session.doneWhen().isEmpty() ? null : SafeMarkdown.inline(session.doneWhen()))
                .map();
    }

    /** A path becomes a code span; anything else stays a phrase. */
    private static MarkdownText need(String need) {
        boolean path = !need.contains(" ") && !need.contains("`") && (need.contains("/") || need.contains("."));
        return path ? new MarkdownText("`" + need + "`") : SafeMarkdown.inline(need);
    }

    private @Nullable MarkdownText inline(String question) {
        String text = answers.text(question);
        return text.isBlank() ? null : SafeMarkdown.inline(text);
    }

    private @Nullable MarkdownText block(String question) {
        String text = answers.text(question);
        return text.isBlank() ? null : SafeMarkdown.block(text);
    }

    private List<MarkdownText> items(String question) {
        return SafeMarkdown.items(answers.text(question));
    }
}
