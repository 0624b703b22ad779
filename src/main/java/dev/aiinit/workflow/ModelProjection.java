package dev.aiinit.workflow;

import dev.aiinit.answers.AnswerBook;
import dev.aiinit.detect.Findings;
import dev.aiinit.detect.Findings.Fact;
import dev.aiinit.markdown.SafeMarkdown;
import dev.aiinit.project.Decision;
import dev.aiinit.project.MarkdownText;
import dev.aiinit.project.ProjectModel;
import dev.aiinit.project.Session;
import dev.aiinit.project.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns answers and findings into the model that templates see. Text that a person typed is made safe here. */
final class ModelProjection {
    private static final int MOST_EXAMPLES = 2;
    private static final int MOST_VARIABLES = 24;
    private static final int MOST_VARIABLES_OF_A_PART = 6;

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
        model.put(
                "architecture",
                new ArchitectureView(findings, answers, elsewhere).tree().map());
        model.put("stack", stack().map());
        model.put("ui", new InterfaceView(findings, answers).tree().map());
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
        Map<String, Object> commands = new CommandView(findings).byFile().map();
        tree.with("notes", items("stack_notes"))
                .with("contradictions", contradictions)
                .with("commands", commands.get("rows"))
                .with("moreCommandFiles", commands.get("more"))
                .with("environment", environment());
        return tree.with(
                "empty",
                tree.map().values().stream().allMatch(value -> value instanceof List<?> list && list.isEmpty()));
    }

    private List<Object> environment() {
        Map<String, List<Object>> environment = new LinkedHashMap<>();
        for (Findings.Variable variable : findings.environment()) {
            environment
                    .computeIfAbsent(variable.evidence().path(), path -> new ArrayList<>())
                    .add(Tree.of("name", variable.name())
                            .with("required", variable.required())
                            .map());
        }
        List<Object> files = new ArrayList<>();
        environment.forEach((file, variables) -> {
            int most = file.contains("/") && environment.size() > 1 ? MOST_VARIABLES_OF_A_PART : MOST_VARIABLES;
            int shown = Math.min(most, variables.size());
            if (files.size() < MOST_EXAMPLES) {
                files.add(Tree.of("file", file)
                        .with("variables", variables.subList(0, shown))
                        .with("more", variables.size() - shown)
                        .map());
            }
        });
        return files;
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
                .map(Fact::text)
                .distinct()
                .map(SafeMarkdown::inline)
                .forEach(gotchas::add);
        gotchas.addAll(items("rules"));
        return gotchas;
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

    private @Nullable MarkdownText block(String question) {
        String text = answers.text(question);
        return text.isBlank() ? null : SafeMarkdown.block(text);
    }

    private List<MarkdownText> items(String question) {
        return SafeMarkdown.items(answers.text(question));
    }
}
