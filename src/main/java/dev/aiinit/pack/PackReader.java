package dev.aiinit.pack;

import dev.aiinit.project.ExitCode;
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
import java.util.Optional;
import java.util.Set;

/** Reads a pack's manifest and checks all of it, so that a pack that is used at all is known to be whole. */
public final class PackReader {
    /** The manifest's name inside a pack. */
    public static final String MANIFEST = "pack.yml";

    private static final Set<String> CHOICE_LISTS = new LinkedHashSet<>(List.of("targets", "start-folders"));
    private static final Set<String> DEFAULTS =
            new LinkedHashSet<>(List.of("project.name", "project.description", "parts", "interface", "start-folders"));

    /** What may be shown below the intro of a topic. */
    private static final List<String> INTROS = List.of("stack");

    private final PackFiles files;
    private final Problems problems;

    private final boolean builtIn;

    private PackReader(PackFiles files, boolean builtIn) {
        this.files = files;
        this.builtIn = builtIn;
        this.problems = new Problems(files.origin() + "/" + MANIFEST);
    }

    /**
     * Reads a pack.
     *
     * @throws UserError with every problem of the manifest, each with its place
     */
    public static Pack read(PackFiles files) {
        return read(new PackReader(files, false), manifest(files));
    }

    private static Node manifest(PackFiles files) {
        String manifest = files.files().get(MANIFEST);
        if (manifest == null) {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of(
                            "there is no " + MANIFEST + " in " + files.origin(), "a pack is a folder with a manifest"));
        }
        String path = files.origin() + "/" + MANIFEST;
        try {
            return Syntax.parse(Format.YAML, path, manifest);
        } catch (SyntaxError broken) {
            throw new UserError(ExitCode.USAGE, broken.problem());
        }
    }

    /**
     * Reads only what must be known before the packs below this one are there.
     *
     * @throws UserError when the manifest is missing or broken, or has no name or version
     */
    public static PackHead head(PackFiles files) {
        PackReader reader = new PackReader(files, false);
        Fields fields = new Fields(manifest(files), "a pack", reader.problems);
        PackHead head = new PackHead(
                fields.text("name"),
                fields.text("version"),
                fields.text("requires", ""),
                Optional.of(fields.text("extends", "")).filter(base -> !base.isEmpty()));
        Problems.stopAt(reader.problems.found());
        return head;
    }

    /** Reads the pack of this program, whose manifest is parsed already. */
    public static Pack readBuiltIn(PackFiles files, Node manifest) {
        return read(new PackReader(files, true), manifest);
    }

    private static Pack read(PackReader reader, Node manifest) {
        Pack pack = reader.pack(manifest);
        Problems.stopAt(reader.problems.found());
        return pack;
    }

    private Pack pack(Node manifest) {
        Fields fields = new Fields(manifest, "a pack", problems);
        String name = fields.text("name");
        String version = fields.text("version");
        String description = fields.text("description", "");
        fields.text("licence", "");
        List<Topic> topics = fields.items("topics", this::topic);
        QuestionReader questionReader =
                new QuestionReader(problems, topics.stream().map(Topic::id).toList(), CHOICE_LISTS, DEFAULTS);
        Map<String, PackQuestion> questions = new LinkedHashMap<>();
        for (Node node : nodes(fields, "questions")) {
            questionReader.read(node).ifPresent(question -> {
                if (questions.putIfAbsent(question.id(), question) != null) {
                    problems.add(node.mark(), "the question \"" + question.id() + "\" occurs twice", "");
                }
            });
        }
        WhenReader conditions = new WhenReader(problems, questionReader.ids());
        questionReader.conditions().forEach((id, node) -> {
            PackQuestion question = questions.get(id);
            if (question != null) {
                questions.put(id, question.withWhen(conditions.read(node)));
            }
        });
        List<Document> documents = new ArrayList<>();
        Set<String> targets = new LinkedHashSet<>();
        for (Node node : nodes(fields, "documents")) {
            Document document = document(node, conditions);
            if (!targets.add(document.path().toLowerCase(Locale.ROOT))) {
                problems.add(node.mark(), "two documents write \"" + document.path() + "\"", "");
            }
            documents.add(document);
        }
        fields.refuseOthers();
        return new Pack(
                name, version, description, topics, List.copyOf(questions.values()), documents, templates(), builtIn);
    }

    private static List<Node> nodes(Fields fields, String key) {
        return fields.items(key, node -> node);
    }

    private Topic topic(Node node) {
        Fields fields = new Fields(node, "a topic", problems);
        String id = fields.text("id");
        Topic topic = new Topic(
                id.isEmpty() ? "?" : id,
                fields.text("title"),
                fields.text("intro", ""),
                fields.value("intro-from").isPresent() ? fields.choice("intro-from", INTROS, word -> word) : "");
        fields.refuseOthers();
        return topic;
    }

    private Document document(Node node, WhenReader conditions) {
        Fields fields = new Fields(node, "a document", problems);
        String target = fields.text("path");
        OutputPath.complaint(target).ifPresent(what -> problems.add(node.mark(), "\"" + target + "\": " + what, ""));
        String template = fields.text("template");
        Map<String, String> templates = templates();
        if (!template.isEmpty() && !templates.containsKey(template)) {
            problems.add(
                    node.mark(),
                    "there is no template \"" + template + "\"",
                    Suggestion.hint(template, templates.keySet()));
        }
        Ownership ownership = fields.value("ownership").isEmpty()
                ? Ownership.WHOLE
                : fields.choice("ownership", List.of(Ownership.WHOLE, Ownership.SECTION), Ownership::word);
        int budget = fields.number("budget", 0);
        When when = fields.value("when").map(conditions::read).orElseGet(When.Always::new);
        When says = fields.value("says").map(conditions::read).orElseGet(When.Always::new);
        Document document = new Document(
                target,
                template,
                ownership,
                budget,
                when,
                says,
                fields.text("read-when", ""),
                fields.flag("import"),
                fields.text("mirrors", ""));
        fields.refuseOthers();
        return document;
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
}
