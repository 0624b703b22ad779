package dev.aiinit.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.UserError;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.JsonText;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The schemas that editors use for the files people write say what the readers say. */
class SchemasTest {
    private static final Validator VALIDATOR =
            new ValidatorFactory().withJsonNodeFactory(new GsonNode.Factory()).createValidator();

    static {
        for (Kind kind : Kind.values()) {
            VALIDATOR.registerSchema(kind.id(), text(kind.schema()));
        }
    }

    private enum Kind {
        CARD("templates/technologies"),
        TARGET("templates/targets"),
        PACK("templates/default");

        private final String folder;

        Kind(String folder) {
            this.folder = folder;
        }

        Path schema() {
            return Path.of("src/main/resources/schema/" + word() + ".schema.json");
        }

        URI id() {
            return URI.create("urn:" + word());
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        Node sample(String key) {
            return yaml(text(Path.of("src/test/resources/schema/" + word() + ".yml")))
                    .at(key)
                    .orElseThrow();
        }

        boolean isReadable(Node node) {
            try {
                switch (this) {
                    case CARD -> CardReader.read("cards/a.yml", node);
                    case TARGET -> TargetReader.read("targets/a.yml", node);
                    case PACK -> PackReader.readBuiltIn(new PackFiles("a", templates()), node);
                }
                return true;
            } catch (UserError refused) {
                return false;
            }
        }
    }

    private static List<String> violations(Kind kind, Node node) {
        return VALIDATOR.validate(kind.id(), JsonText.write(node)).getErrors().stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getError())
                .toList();
    }

    private static Map<String, String> templates() {
        Map<String, String> templates = new LinkedHashMap<>();
        for (Path path : listed("templates/default", ".ftl")) {
            templates.put(path.getFileName().toString(), "");
        }
        return templates;
    }

    private static List<Path> listed(String folder, String ending) {
        try (Stream<Path> files = Files.list(Path.of(folder))) {
            return files.filter(path -> path.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Node yaml(String text) {
        return Syntax.parse(Format.YAML, "a.yml", text);
    }

    @ParameterizedTest
    @EnumSource
    void everyBuiltInFileIsWhatItsSchemaSays(Kind kind) {
        assertThat(listed(kind.folder, ".yml"))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(violations(kind, yaml(text(path))))
                        .as(path.toString())
                        .isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void bothTakeEverythingThereIs(Kind kind) {
        assertThat(kind.isReadable(kind.sample("whole"))).isTrue();
        assertThat(violations(kind, kind.sample("whole"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void bothRefuseAKeyThatIsNotKnownWhereverItStands(Kind kind) {
        assertThat(variants(kind.sample("whole"), false)).hasSizeGreaterThan(5).allSatisfy((change, node) -> {
            assertThat(kind.isReadable(node)).as("reader: " + change).isFalse();
            assertThat(violations(kind, node)).as("schema: " + change).isNotEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaAsksForNoMoreKeysThanTheReader(Kind kind) {
        assertThat(variants(kind.sample("whole"), true)).hasSizeGreaterThan(20).allSatisfy((change, node) -> {
            if (kind.isReadable(node)) {
                assertThat(violations(kind, node)).as(change).isEmpty();
            }
        });
    }

    /** The tree once for each mapping with a key too many, or once for each key without it. */
    private static Map<String, Node> variants(Node node, boolean without) {
        Map<String, Node> variants = new LinkedHashMap<>();
        if (node instanceof Node.Mapping mapping) {
            if (!without) {
                variants.put("/", with(mapping, "surprise", new Node.Scalar("1", Node.Kind.NUMBER, Node.Mark.NONE)));
            }
            mapping.entries().forEach((key, value) -> {
                if (without) {
                    Map<String, Node> fewer = new LinkedHashMap<>(mapping.entries());
                    fewer.remove(key);
                    variants.put("/" + key, new Node.Mapping(fewer, mapping.keys(), mapping.mark()));
                }
                variants(value, without)
                        .forEach((change, variant) -> variants.put("/" + key + change, with(mapping, key, variant)));
            });
        } else if (node instanceof Node.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                int index = i;
                variants(sequence.items().get(i), without).forEach((change, variant) -> {
                    List<Node> items = new ArrayList<>(sequence.items());
                    items.set(index, variant);
                    variants.put("/" + index + change, new Node.Sequence(items, sequence.mark()));
                });
            }
        }
        return variants;
    }

    private static Node with(Node.Mapping mapping, String key, Node value) {
        Map<String, Node> entries = new LinkedHashMap<>(mapping.entries());
        entries.put(key, value);
        return new Node.Mapping(entries, mapping.keys(), mapping.mark());
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaRefusesWhatTheReaderRefuses(Kind kind) {
        Node.Mapping base = (Node.Mapping) kind.sample("base");
        assertThat(kind.isReadable(base)).isTrue();
        assertThat(violations(kind, base)).isEmpty();
        assertThat(kind.sample("broken").asItems()).isNotEmpty().allSatisfy(changes -> {
            Node broken = changed(base, changes.asEntries());
            assertThat(kind.isReadable(broken))
                    .as("reader: " + JsonText.write(changes))
                    .isFalse();
            assertThat(violations(kind, broken))
                    .as("schema: " + JsonText.write(changes))
                    .isNotEmpty();
        });
    }

    /** With other values, and without the keys that are null. */
    private static Node changed(Node.Mapping base, Map<String, Node> changes) {
        Map<String, Node> entries = new LinkedHashMap<>(base.entries());
        changes.forEach((key, value) -> {
            if (value instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.NULL) {
                entries.remove(key);
            } else {
                entries.put(key, value);
            }
        });
        return new Node.Mapping(entries, base.keys(), base.mark());
    }

    @Test
    void theWordsOfTheSchemasAreThoseOfTheReaders() {
        assertThat(words(Kind.CARD, "properties", "kind")).isEqualTo(words(CardKind.values(), CardKind::word));
        assertThat(words(Kind.CARD, "definitions", "ecosystem")).isEqualTo(Ecosystem.words());
        assertThat(words(Kind.CARD, "definitions", "fact", "properties", "topic"))
                .isEqualTo(CardReader.TOPICS);
        assertThat(words(Kind.CARD, "definitions", "command", "properties", "kind"))
                .isEqualTo(words(CommandKind.values(), CommandKind::word));
        assertThat(words(Kind.CARD, "definitions", "role", "properties", "role"))
                .isEqualTo(words(Role.values(), Role::word));
        assertThat(words(Kind.CARD, "definitions", "noise", "properties", "class"))
                .isEqualTo(words(NoiseClass.values(), NoiseClass::word));
        assertThat(words(Kind.TARGET, "definitions", "memory", "properties", "loaded"))
                .isEqualTo(words(Target.Loading.values(), Target.Loading::word));
        assertThat(words(Kind.TARGET, "definitions", "obeys", "properties", "mechanism"))
                .isEqualTo(words(Target.Mechanism.values(), Target.Mechanism::word));
        assertThat(words(Kind.TARGET, "definitions", "obeys", "properties", "enforcement"))
                .isEqualTo(words(Target.Enforcement.values(), Target.Enforcement::word));
        assertThat(words(Kind.TARGET, "definitions", "claim", "properties", "source"))
                .isEqualTo(words(Target.Proof.values(), Target.Proof::word));
        assertThat(words(Kind.PACK, "definitions", "question", "properties", "type"))
                .isEqualTo(words(Question.Type.values(), Question.Type::word));
        assertThat(words(Kind.PACK, "definitions", "question", "properties", "format"))
                .isEqualTo(words(PackQuestion.Format.values(), PackQuestion.Format::word));
    }

    private static List<String> words(Kind kind, String... path) {
        List<String> keys = new ArrayList<>(List.of(path));
        keys.add("enum");
        return Syntax.parse(Format.JSON, "schema", text(kind.schema()))
                .at(keys)
                .map(Node::asTexts)
                .orElseThrow();
    }

    private static <T> List<String> words(T[] constants, Function<T, String> word) {
        return Arrays.stream(constants).map(word).toList();
    }
}
