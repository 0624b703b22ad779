package dev.aiinit.pack;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.RenderedFile.Ownership;
import dev.aiinit.project.Suggestion;
import dev.aiinit.project.UserError;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a pack's manifest and checks all of it, so that a pack that is used at all is known to be whole. */
public final class PackReader {
    /** The manifest's name inside a pack. */
    public static final String MANIFEST = "pack.yml";

    private static final Set<String> CHOICE_LISTS = new LinkedHashSet<>(List.of("targets", "start-folders"));
    private static final Set<String> DEFAULTS =
            new LinkedHashSet<>(List.of("project.name", "project.description", "parts", "interface", "start-folders"));

    private final PackFiles files;
    private final List<Problem> problems = new ArrayList<>();

    private PackReader(PackFiles files) {
        this.files = files;
    }

    /**
     * Reads a pack.
     *
     * @throws UserError with every problem of the manifest, each with its place
     */
    public static Pack read(PackFiles files) {
        String manifest = files.files().get(MANIFEST);
        if (manifest == null) {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of(
                            "there is no " + MANIFEST + " in " + files.origin(), "a pack is a folder with a manifest"));
        }
        String path = files.origin() + "/" + MANIFEST;
        try {
            return read(files, Syntax.parse(Format.YAML, path, manifest));
        } catch (SyntaxError broken) {
            throw new UserError(ExitCode.USAGE, broken.problem());
        }
    }

    /** Reads a pack whose manifest is parsed already. */
    public static Pack read(PackFiles files, Node manifest) {
        PackReader reader = new PackReader(files);
        Pack pack = reader.pack(manifest);
        if (!reader.problems.isEmpty()) {
            throw new UserError(ExitCode.USAGE, reader.problems);
        }
        return pack;
    }

    private Pack pack(Node manifest) {
        Fields fields = fields(manifest);
        String name = fields.text("name");
        String version = fields.text("version");
        String description = fields.text("description", "");
        fields.text("licence", "");
        List<Topic> topics = new ArrayList<>();
        for (Node node : fields.nodes("topics")) {
            topics.add(topic(node));
        }
        QuestionReader questionReader = new QuestionReader(
                path(), problems, topics.stream().map(Topic::id).toList(), CHOICE_LISTS, DEFAULTS);
        Map<String, PackQuestion> questions = new LinkedHashMap<>();
        for (Node node : fields.nodes("questions")) {
            questionReader.read(node).ifPresent(question -> {
                if (questions.putIfAbsent(question.id(), question) != null) {
                    report(node, "the question \"" + question.id() + "\" occurs twice", "");
                }
            });
        }
        WhenReader conditions = new WhenReader(path(), problems, questions.keySet());
        questionReader.conditions().forEach((id, node) -> {
            PackQuestion question = questions.get(id);
            if (question != null) {
                questions.put(id, question.withWhen(conditions.read(node)));
            }
        });
        List<Document> documents = new ArrayList<>();
        Set<String> targets = new LinkedHashSet<>();
        for (Node node : fields.nodes("documents")) {
            Document document = document(node, conditions);
            if (!targets.add(document.path().toLowerCase(Locale.ROOT))) {
                report(node, "two documents write \"" + document.path() + "\"", "");
            }
            documents.add(document);
        }
        fields.refuseOthers();
        return new Pack(name, version, description, topics, List.copyOf(questions.values()), documents, templates());
    }

    private Topic topic(Node node) {
        Fields fields = fields(node);
        String id = fields.text("id");
        Topic topic = new Topic(id.isEmpty() ? "?" : id, fields.text("title"), fields.text("intro", ""));
        fields.refuseOthers();
        return topic;
    }

    private Document document(Node node, WhenReader conditions) {
        Fields fields = fields(node);
        String target = fields.text("path");
        OutputPath.complaint(target).ifPresent(what -> report(node, "\"" + target + "\": " + what, ""));
        String template = fields.text("template");
        Map<String, String> templates = templates();
        if (!template.isEmpty() && !templates.containsKey(template)) {
            report(node, "there is no template \"" + template + "\"", Suggestion.hint(template, templates.keySet()));
        }
        Ownership ownership = fields.word("ownership", Ownership.class, Ownership.WHOLE);
        int budget = fields.number("budget", 0);
        When when = fields.find("when").map(conditions::read).orElseGet(When.Always::new);
        fields.refuseOthers();
        return new Document(target, template, ownership, budget, when);
    }

    private Map<String, String> templates() {
        Map<String, String> templates = new LinkedHashMap<>();
        files.files().forEach((name, text) -> {
            if (name.endsWith(".ftl")) {
                templates.put(name, text);
            }
        });
        return templates;
    }

    private String path() {
        return files.origin() + "/" + MANIFEST;
    }

    private Fields fields(Node node) {
        return new Fields(path(), node, problems);
    }

    private void report(Node node, String what, String hint) {
        problems.add(
                Problem.at(new Location(path(), node.mark().line(), node.mark().column()), what, hint));
    }
}
