package dev.aiinit.prompt;

import dev.aiinit.answers.Answer;
import dev.aiinit.answers.Questionnaire;
import dev.aiinit.answers.Source;
import dev.aiinit.pack.Choice;
import dev.aiinit.pack.Field;
import dev.aiinit.pack.Question;
import dev.aiinit.pack.Topic;
import dev.aiinit.project.Evidence;
import dev.aiinit.project.Value;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Questions of every type, like those that the built-in pack asks. */
final class Samples {
    static final Question PURPOSE = new QuestionBuilder("purpose", Question.Type.TEXT, "What is the project for?")
            .help(
                    "One sentence, as you would say it to a new colleague.\nExample: a shop for spare parts of old bicycles.")
            .required()
            .build();
    static final Question USERS = new QuestionBuilder("users", Question.Type.TEXT, "Who uses it?")
            .pattern("[^0-9]*", "Names, no numbers, please")
            .build();
    static final Question STYLE = new QuestionBuilder("style", Question.Type.CHOICE, "How is the code organised?")
            .topic("architecture")
            .help("What an assistant must know before it adds a file.")
            .choices(
                    new Choice("layered", "Layers", "user interface, logic, data"),
                    new Choice("hexagonal", "Ports and adapters", "a core that knows no technology"),
                    new Choice("features", "By feature", "one folder with all that belongs to a feature"))
            .build();
    static final Question PARTS = new QuestionBuilder("parts", Question.Type.CHOICES, "Which parts does it have?")
            .topic("architecture")
            .choices(
                    new Choice("web", "Web front end", "pages that a browser shows"),
                    new Choice("api", "API", ""),
                    new Choice("jobs", "Jobs", "what runs without anybody waiting"),
                    new Choice("cli", "Command line", ""))
            .min(1)
            .build();
    static final Question FLOW = new QuestionBuilder("flow", Question.Type.LINES, "How does data flow through it?")
            .topic("architecture")
            .help("An arrow diagram is best: browser -> API -> database")
            .build();
    static final Question FRAMEWORK = new QuestionBuilder(
                    "framework", Question.Type.TEXT, "Which framework draws the pages?")
            .topic("architecture")
            .build();
    static final Question DARK = new QuestionBuilder("dark", Question.Type.YES_NO, "Is there a dark mode?")
            .topic("ui")
            .build();
    static final Question DECISIONS = new QuestionBuilder(
                    "decisions", Question.Type.RECORDS, "Which decisions were taken already?")
            .topic("decisions")
            .help("What was decided, why, and what was turned down: so that nobody suggests it again.")
            .fields(
                    new Field(
                            "title",
                            Question.Type.TEXT,
                            "What was decided?",
                            "A short sentence.",
                            true,
                            List.of(),
                            "",
                            "",
                            ""),
                    new Field("why", Question.Type.LINES, "Why?", "", false, List.of(), "", "", ""),
                    new Field(
                            "status",
                            Question.Type.CHOICE,
                            "Where does it stand?",
                            "",
                            true,
                            List.of(new Choice("accepted", "accepted", ""), new Choice("proposed", "proposed", "")),
                            "",
                            "",
                            "proposed"))
            .build();

    private Samples() {}

    static Questionnaire questionnaire() {
        Map<String, Answer> preselected = new LinkedHashMap<>();
        put(
                preselected,
                "purpose",
                new Value.Text("A shop for \u001b[31mspare\u001b[0m parts"),
                Source.DETECTED,
                Evidence.key("package.json", "description"));
        put(preselected, "style", new Value.Text("features"), Source.DEFAULT);
        put(
                preselected,
                "parts",
                new Value.Choices(List.of("api", "web")),
                Source.DETECTED,
                Evidence.file("pnpm-workspace.yaml"));
        put(
                preselected,
                "framework",
                new Value.Text("Next.js 16"),
                Source.DETECTED,
                Evidence.key("package.json", "dependencies.next"));
        put(preselected, "target", new Value.Text("claude-code"), Source.FLAG);
        Question target = new QuestionBuilder("target", Question.Type.TEXT, "Which assistants are used?").build();
        return new Questionnaire(
                List.of(
                        new Topic("general", "The project", "What it is for, in the words of those who use it."),
                        new Topic("architecture", "Architecture", "How the code is cut, and what must not change."),
                        new Topic("ui", "User interface", ""),
                        new Topic("decisions", "Decisions", "")),
                List.of(PURPOSE, USERS, target, STYLE, PARTS, FRAMEWORK, FLOW, DARK, DECISIONS),
                preselected,
                Set.of("target"),
                Samples::applies);
    }

    /** The dark mode is asked about only where there is a web front end. */
    private static boolean applies(Question question, Map<String, Answer> soFar) {
        if (!question.id().equals("dark") && !question.id().equals("framework")) {
            return true;
        }
        Answer parts = soFar.get("parts");
        return parts != null
                && parts.value() instanceof Value.Choices choices
                && choices.values().contains("web");
    }

    private static void put(Map<String, Answer> answers, String id, Value value, Source source, Evidence... evidence) {
        answers.put(id, new Answer(id, value, source, List.of(evidence)));
    }

    static Map<String, Value> values(Map<String, Answer> answers) {
        Map<String, Value> values = new LinkedHashMap<>();
        answers.forEach((id, answer) -> values.put(id, answer.value()));
        return values;
    }

    static Map<String, Source> sources(Map<String, Answer> answers) {
        Map<String, Source> sources = new LinkedHashMap<>();
        answers.forEach((id, answer) -> sources.put(id, answer.source()));
        return sources;
    }
}
