package dev.aiinit.pack;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.PlainText;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.SyntaxError;
import dev.aiinit.syntax.YamlRepeats;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a pack's manifest and checks all of it, so that a pack that is used at all is known to be whole. */
public final class PackReader {
    /** The manifest's name inside a pack. */
    public static final String MANIFEST = "pack.yml";

    private static final Set<String> CHOICE_LISTS = new LinkedHashSet<>(List.of("targets", "start-folders"));
    private static final Set<String> DEFAULTS =
            new LinkedHashSet<>(List.of("project.name", "project.description", "parts", "interface", "start-folders"));

    /** What may be shown below the intro of a topic. */
    private static final List<String> INTROS = List.of("stack");

    private static final int MOST = 200;
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]{0,63}");

    private final PackFiles files;
    private final Problems problems;
    private final boolean builtIn;

    private PackReader(PackFiles files, boolean builtIn) {
        this.files = files;
        this.builtIn = builtIn;
        this.problems = new Problems(files.origin() + "/" + MANIFEST);
    }

    /**
     * Reads a pack. What it names may be in a pack below: {@link Layers#join} checks that, for a pack that stands alone, too.
     *
     * @throws UserError with every problem of the manifest, each with its place
     */
    public static Pack read(PackFiles files) {
        return read(new PackReader(files, false), manifest(files));
    }

    /**
     * Reads a pack that works with this version of the program: one that asks for another is not read any further.
     *
     * @throws UserError with both versions, or with every problem of the manifest
     */
    public static Pack read(PackFiles files, String programVersion) {
        head(files).requireProgram(programVersion, files.origin() + "/" + MANIFEST);
        return read(files);
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
            Node tree = Syntax.parse(Format.YAML, path, manifest);
            Problems problems = new Problems(path);
            YamlRepeats.of(path, manifest)
                    .forEach(repeat -> problems.add(
                            repeat.again(),
                            "\"" + repeat.key() + "\" stands here once more; it is in line "
                                    + repeat.first().line() + " already",
                            "keep one of them"));
            Problems.stopAt(problems.found());
            return tree;
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
        PackHead head = reader.head(fields);
        Problems.stopAt(reader.problems.found());
        return head;
    }

    /** Reads the pack of this program, whose manifest is parsed already. */
    public static Pack readBuiltIn(PackFiles files, Node manifest) {
        return read(new PackReader(files, true), manifest);
    }

    private static Pack read(PackReader reader, Node manifest) {
        List<Problem> problems = new ArrayList<>();
        Pack pack = reader.pack(manifest, problems);
        problems.addAll(0, reader.problems.found());
        Problems.stopAt(problems);
        return pack;
    }

    private PackHead head(Fields fields) {
        String requires = fields.text("requires", "");
        if (!requires.isEmpty() && VersionDemand.of(requires).isEmpty()) {
            problems.add(
                    fields.at("requires").mark(),
                    "\"" + PlainText.oneLine(requires) + "\" is no range of versions",
                    "write one as npm does, such as >=1.2 <3");
        }
        return new PackHead(
                word(fields, "name", NAME),
                word(fields, "version", VERSION),
                requires,
                Optional.of(fields.text("extends", "")).filter(base -> !base.isEmpty()));
    }

    private String word(Fields fields, String key, Pattern shape) {
        String word = fields.text(key);
        if (!word.isBlank() && !shape.matcher(word).matches()) {
            problems.add(
                    fields.at(key).mark(),
                    "\"" + PlainText.oneLine(word) + "\" is no " + key + " of a pack",
                    "letters, digits, dots and hyphens, at most 64");
        }
        return word;
    }

    private Pack pack(Node manifest, List<Problem> more) {
        Fields fields = new Fields(manifest, "a pack", problems);
        PackHead head = head(fields);
        String description = fields.text("description", "");
        String licence = fields.text("licence", "");
        Map<String, Topic> topics = new LinkedHashMap<>();
        for (Node node : nodes(fields, "topics")) {
            Topic topic = topic(node);
            if (topics.putIfAbsent(topic.id(), topic) != null) {
                problems.add(node.mark(), "the topic \"" + topic.id() + "\" occurs twice", "");
            }
        }
        List<PackQuestion> questions = questions(fields);
        List<Document> documents = documents(fields);
        RulesReader rules = new RulesReader(problems, head.name());
        List<AnswerLimit> limits = rules.limits(fields);
        List<PackNoise> ignore = rules.ignore(fields);
        List<PackDeny> deny = rules.deny(fields);
        Renames renames = rules.renames(fields);
        fields.refuseOthers();
        PackListing listing = new PackListing(files, more);
        return new Pack(
                new PackInfo(head, files.origin(), description, licence),
                List.copyOf(topics.values()),
                questions,
                documents,
                new PackRules(limits, ignore, deny, renames, listing.cards(), listing.targets(), problems.references()),
                List.of(new Layer(head.name(), head.version(), files.origin(), PackListing.templates(files), builtIn)));
    }

    private List<PackQuestion> questions(Fields fields) {
        QuestionReader reader = new QuestionReader(problems, CHOICE_LISTS, DEFAULTS);
        Map<String, PackQuestion> questions = new LinkedHashMap<>();
        for (Node node : nodes(fields, "questions")) {
            reader.read(node).ifPresent(question -> {
                if (questions.putIfAbsent(question.id(), question) != null) {
                    problems.add(node.mark(), "the question \"" + question.id() + "\" occurs twice", "");
                }
            });
        }
        return List.copyOf(questions.values());
    }

    private List<Document> documents(Fields fields) {
        DocumentReader reader = new DocumentReader(problems);
        List<Document> documents = new ArrayList<>();
        Set<String> targets = new LinkedHashSet<>();
        for (Node node : nodes(fields, "documents")) {
            Document document = reader.read(node);
            if (!builtIn && document.path().toLowerCase(Locale.ROOT).endsWith("ignore")) {
                // A line of it could take back what must not be read.
                problems.add(
                        node.mark(),
                        "\"" + document.path() + "\" is written from the ignore list, and by no template of a pack",
                        "add lines under \"ignore\" and \"deny\"");
            }
            if (!targets.add(document.path().toLowerCase(Locale.ROOT))) {
                problems.add(node.mark(), "two documents write \"" + document.path() + "\"", "");
            }
            documents.add(document);
        }
        return documents;
    }

    private List<Node> nodes(Fields fields, String key) {
        List<Node> nodes = fields.items(key, node -> node);
        if (nodes.size() > MOST) {
            problems.add(
                    fields.at(key).mark(), "a pack has at most " + MOST + " " + key + ", this one " + nodes.size(), "");
        }
        return nodes.subList(0, Math.min(MOST, nodes.size()));
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
}
