package dev.aiinit.pack;

import dev.aiinit.pack.Card.Body;
import dev.aiinit.pack.Card.CommandRule;
import dev.aiinit.pack.Card.Elsewhere;
import dev.aiinit.pack.Card.FactRule;
import dev.aiinit.pack.Card.Head;
import dev.aiinit.pack.Card.NoiseRule;
import dev.aiinit.pack.Card.RoleRule;
import dev.aiinit.pack.Card.TokenRule;
import dev.aiinit.pack.Card.UiRule;
import dev.aiinit.project.Problem;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads technology cards strictly: everything that is wrong with any of them is told at once, each with its place. */
public final class CardReader {
    static final List<String> TOPICS = List.of("stack", "architecture", "ui", "rule");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private final Problems problems;
    private final ConditionReader conditions;
    private final ExtractionReader extractions;
    private final RoleReader roles;
    private final Patterns patterns;

    private CardReader(String path, boolean compiled) {
        problems = new Problems(path, compiled);
        conditions = new ConditionReader(problems);
        extractions = new ExtractionReader(problems);
        roles = new RoleReader(problems, extractions);
        patterns = new Patterns(problems);
    }

    /**
     * One card alone; what it says about other cards is not checked.
     *
     * @param path of the card file; its name without the ending is the card's id
     * @throws dev.aiinit.project.UserError with all problems of the card
     */
    public static Card read(String path, Node node) {
        CardReader reader = new CardReader(path, false);
        Card card = reader.card(node);
        Problems.stopAt(reader.problems.found());
        return card;
    }

    /**
     * All cards by path, in order of their ids.
     *
     * @throws dev.aiinit.project.UserError with all problems of all cards, references to cards that do not exist and circles included
     */
    public static List<Card> readAll(SortedMap<String, Node> cards) {
        List<Problem> problems = new ArrayList<>();
        List<Card> read = new ArrayList<>();
        cards.forEach((path, node) -> {
            CardReader reader = new CardReader(path, false);
            read.add(reader.card(node));
            problems.addAll(reader.problems.found());
        });
        problems.addAll(CardReferences.problems(read, List.copyOf(cards.keySet())));
        Problems.stopAt(problems);
        return List.copyOf(read);
    }

    /** A condition of a card that the build has read: its patterns are compiled only when they are asked. */
    static Condition compiledCondition(String id, Node node) {
        return new CardReader(id, true).conditions.read(node);
    }

    /** The body of a card that the build has read. */
    static Body compiledBody(String id, Node node) {
        CardReader reader = new CardReader(id, true);
        return reader.body(new Fields(node, "a card", reader.problems));
    }

    private Card card(Node node) {
        Fields fields = new Fields(node, "a card", problems);
        String name = fields.text("name");
        CardKind kind = fields.choice("kind", Arrays.asList(CardKind.values()), CardKind::word);
        List<String> ecosystems = fields.items("ecosystem", item -> ecosystem(fields, item));
        Condition when = when(fields);
        Head head = new Head(
                id(fields.mark()),
                name,
                kind,
                ecosystems,
                units(fields, ecosystems, when),
                new Elsewhere(fields.texts("images"), fields.texts("setup-input"), compared(fields)));
        Body body = body(fields);
        fields.refuseOthers();
        checkIdsOf(body, node);
        return new Card(head, Later.now(when), Later.now(body));
    }

    private Body body(Fields fields) {
        return new Body(
                fields.items("versions", extractions::read),
                fields.items("facts", this::fact),
                fields.items("commands", this::command),
                fields.items("noise", this::noise),
                fields.items("roles", item -> roles.read(item, this::when)),
                fields.value("ui").map(this::ui).orElse(UiRule.NONE));
    }

    private String id(Node.Mark mark) {
        String file = problems.path().substring(problems.path().lastIndexOf('/') + 1);
        String id = file.contains(".") ? file.substring(0, file.lastIndexOf('.')) : file;
        if (!ID.matcher(id).matches()) {
            problems.add(mark, "the file name \"" + file + "\" is no id", "lower-case letters, digits and hyphens");
        }
        return id;
    }

    private String ecosystem(Fields fields, Node item) {
        String word = item.asText().orElse("");
        if (Ecosystem.of(word).isEmpty()) {
            fields.unknownWord(item, "ecosystem", word, Ecosystem.words());
        }
        return word;
    }

    /** As the card says, else by its ecosystem; those of every ecosystem in which it looks for packages come on top. */
    private List<String> units(Fields fields, List<String> ecosystems, Condition when) {
        List<String> stated =
                fields.items("units", item -> patterns.glob(item, item.asText().orElse("")));
        List<String> units = new ArrayList<>(
                stated.isEmpty()
                        ? ecosystems.stream()
                                .flatMap(word -> Ecosystem.of(word).stream())
                                .flatMap(ecosystem -> ecosystem.markers().stream())
                                .toList()
                        : stated);
        Condition.packagesIn(when)
                .forEach(word -> Ecosystem.of(word).map(Ecosystem::markers).orElse(List.of()).stream()
                        .filter(marker -> !units.contains(marker))
                        .forEach(units::add));
        return units;
    }

    private String compared(Fields fields) {
        return patterns.regexWithGroup(fields.at("compared"), fields.text("compared", ""));
    }

    private Condition when(Fields fields) {
        return fields.value("when").map(conditions::read).orElse(new Condition.Always());
    }

    private FactRule fact(Node node) {
        Fields fields = new Fields(node, "a fact", problems);
        String id = fields.text("id");
        String topic = fields.choice("topic", TOPICS, word -> word);
        Sentence sentence = Sentence.read(fields, extractions, problems);
        FactRule rule = new FactRule(id, topic, when(fields), sentence.values(), sentence.say());
        fields.refuseOthers();
        return rule;
    }

    /** The id of a fact or a role is the second half of its key. */
    private void checkIdsOf(Body body, Node node) {
        List<String> seen = new ArrayList<>();
        for (String id : Stream.concat(
                        body.facts().stream().map(FactRule::id),
                        body.roles().stream().map(RoleRule::id))
                .toList()) {
            if (seen.contains(id)) {
                problems.add(node.at("facts").orElse(node).mark(), "two facts or roles have the id \"" + id + "\"", "");
            }
            seen.add(id);
        }
    }

    private CommandRule command(Node node) {
        Fields fields = new Fields(node, "a command", problems);
        CommandRule rule = new CommandRule(
                fields.choice("kind", Arrays.asList(CommandKind.values()), CommandKind::word),
                fields.text("command"),
                when(fields));
        fields.refuseOthers();
        return rule;
    }

    private NoiseRule noise(Node node) {
        Fields fields = new Fields(node, "a noise rule", problems);
        String pattern = fields.text("pattern");
        if (pattern.startsWith("#") || pattern.contains("\n")) {
            problems.add(node.mark(), "\"" + pattern + "\" is no line of an ignore list", "");
        }
        NoiseRule rule = new NoiseRule(
                pattern,
                fields.choice("class", Arrays.asList(NoiseClass.values()), NoiseClass::word),
                fields.text("reason"),
                when(fields));
        fields.refuseOthers();
        return rule;
    }

    private UiRule ui(Node node) {
        Fields fields = new Fields(node, "a ui part", problems);
        UiRule rule = new UiRule(
                fields.flag("graphical"),
                fields.texts("folders"),
                fields.texts("components"),
                globs(fields, "component-files"),
                fields.items("component-aliases", extractions::read),
                fields.items("tokens", this::tokens),
                fields.items("default-locale", extractions::read));
        fields.refuseOthers();
        return rule;
    }

    private List<String> globs(Fields fields, String key) {
        return fields.items(key, item -> patterns.glob(item, item.asText().orElse("")));
    }

    private TokenRule tokens(Node node) {
        Fields fields = new Fields(node, "a token rule", problems);
        String except = fields.text("except", "");
        TokenRule rule = new TokenRule(
                patterns.glob(fields.at("file"), fields.text("file")),
                except.isEmpty() ? "" : patterns.glob(fields.at("except"), except),
                patterns.regex(fields.at("pattern"), fields.text("pattern")),
                fields.number("least", 1));
        fields.refuseOthers();
        return rule;
    }
}
