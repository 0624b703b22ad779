package dev.aiinit.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CardReaderTest {
    private static final String NEXT = """
            name: Next.js
            kind: framework
            ecosystem: npm
            when: {dependency: next}
            versions:
              - {dependency: next}
              - {key: {file: package.json, path: engines.node}, resolved: true}
            facts:
              - id: router
                topic: stack
                when: {file: "app/**/page.tsx"}
                values: {folder: {folder: "app/**/page.tsx"}}
                say: "App Router in `{folder}`"
            commands:
              - {kind: build, command: ./mvnw verify, when: {file: mvnw}}
            noise:
              - {pattern: /.next/, class: build, reason: next build writes it}
            ui: {graphical: true, folders: [app], components: [components]}
            """;

    private static Card read(String yaml) {
        return CardReader.read("cards/nextjs.yml", Syntax.parse(Format.YAML, "cards/nextjs.yml", yaml));
    }

    private static List<String> problems(String yaml) {
        UserError error = catchThrowableOfType(UserError.class, () -> read(yaml));
        assertThat(error).as("a card with problems is refused").isNotNull();
        assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
        return error.problems().stream().map(Problem::toString).toList();
    }

    @Test
    void readsEverything() {
        Card card = read(NEXT);
        assertThat(card.id()).isEqualTo("nextjs");
        assertThat(card.kind()).isEqualTo(CardKind.FRAMEWORK);
        assertThat(card.units()).containsExactly("package.json", "deno.json", "deno.jsonc");
        assertThat(card.when()).isEqualTo(new Condition.Dependency(List.of("next"), ""));
        assertThat(card.versions())
                .containsExactly(
                        new Extraction.Dependency("next"),
                        new Extraction.Key("package.json", "engines.node", "", Extraction.Means.RESOLVED));
        assertThat(card.facts().get(0).values().get(0).extraction())
                .isEqualTo(new Extraction.Folder("app/**/page.tsx"));
        assertThat(card.commands().get(0).when()).isEqualTo(new Condition.File("mvnw"));
        assertThat(card.noise().get(0).when()).isEqualTo(new Condition.Always());
        assertThat(card.ui())
                .isEqualTo(new Card.UiRule(
                        true, List.of("app"), List.of("components"), List.of(), List.of(), List.of(), List.of()));
    }

    @Test
    void unitsOfTheCardGoBeforeThoseOfTheEcosystem() {
        assertThat(read("{name: A, kind: ci, units: [a.yml, 'b/*.yml']}").units())
                .containsExactly("a.yml", "b/*.yml");
        assertThat(read("{name: A, kind: ci}").units()).isEmpty();
    }

    @Test
    void readsAllConditions() {
        Condition condition = read("""
                name: A
                kind: ci
                when:
                  all:
                    - any: [{file: a}, {on-disk: b}]
                    - not: {key: {file: a.json, path: "a.'b.c'.*", matches: '^x'}}
                    - text: {file: "*.php", pattern: 'a(b)?'}
                    - dependency: {names: [a, "b*"], scope: development}
                    - technology: other
                    - technology: {card: third, anywhere: true}
                    - always: true
                """).when();
        assertThat(condition)
                .isEqualTo(new Condition.AllOf(List.of(
                        new Condition.AnyOf(List.of(new Condition.File("a"), new Condition.OnDisk("b"))),
                        new Condition.Not(new Condition.Key("a.json", "a.'b.c'.*", "^x")),
                        new Condition.Text("*.php", "a(b)?"),
                        new Condition.Dependency(List.of("a", "b*"), "development"),
                        new Condition.Technology("other", false),
                        new Condition.Technology("third", true),
                        new Condition.Always())));
    }

    @Test
    void tellsAllMistakesAtOnceWithTheirPlaces() {
        assertThat(problems("""
                nmae: Next.js
                kind: framwork
                ecosystem: nmp
                when: {dependancy: next}
                noise:
                  - {pattern: x, class: built, reason: y}
                  - {pattern: x, class: build}
                """))
                .containsExactlyInAnyOrder(
                        "cards/nextjs.yml:1:1: a card needs the key \"name\"",
                        "cards/nextjs.yml:1:1: a card has no key \"nmae\"; did you mean \"name\"?",
                        "cards/nextjs.yml:2:7: \"framwork\" is no kind; did you mean \"framework\"?",
                        "cards/nextjs.yml:3:12: \"nmp\" is no ecosystem; did you mean \"npm\"?",
                        "cards/nextjs.yml:4:8: there is no condition \"dependancy\"; did you mean \"dependency\"?",
                        "cards/nextjs.yml:6:25: \"built\" is no class; did you mean \"build\"?",
                        "cards/nextjs.yml:7:5: a noise rule needs the key \"reason\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            when: {file: "a["}                                          | "a[": '[' is not closed by ']'
            when: {file: [a]}                                           | "file" is a text that is not empty
            when: {file: a, text: b}                                    | a condition is a mapping with exactly one key
            when: yes                                                   | a condition is a mapping with exactly one key
            when: {always: false}                                       | "always" is true
            when: {all: []}                                             | "all" is a list of conditions that is not empty
            when: {dependency: []}                                      | a dependency condition names at least one dependency
            when: {dependency: {names: a, scope: test}}                 | "test" is no scope
            when: {key: {file: a.json}}                                 | a key condition needs the key "path"
            when: {key: {file: a.json, path: "a..b"}}                   | "a..b"
            when: {text: {file: a, pattern: "("}}                       | "(": Unclosed group
            versions: [{text: {file: a, pattern: b}}]                   | it has no group to take
            versions: [{dependency: a, resolved: true}]                 | "resolved" goes with key and text only
            versions: [{kye: {file: a, path: b}}]                       | there is no extraction "kye"; did you mean "key"?
            versions: [next]                                            | an extraction is a mapping with exactly one key
            facts: [{id: a, topic: stakc, say: b}]                      | "stakc" is no topic; did you mean "stack"?
            facts: [{id: a, topic: ui, say: "in {folder}"}]             | no value fills {folder}
            facts: [{id: a, topic: ui, values: {b: {file: c}}, say: d}] | the value "b" is not used in "say"
            facts: [{id: a, topic: ui, say: b},{id: a, topic: ui, say: c}] | two facts or roles have the id "a"
            facts: [{id: a, topic: ui, values: {b: {names: {file: c, pattern: (d), most: 0}}}, say: "{b}"}] | "most" is a whole number
            ui: {graphical: maybe}                                      | "graphical" is true or false
            ui: [a]                                                     | a ui part is a mapping of keys to values
            commands: [{kind: biuld, command: a}]                       | "biuld" is no kind; did you mean "build"?
            """)
    void refuses(String line, String message) {
        assertThat(problems("name: A\nkind: ci\n" + line + "\n"))
                .singleElement()
                .asString()
                .startsWith("cards/nextjs.yml:3:")
                .contains(message);
    }

    @Test
    void theFileNameIsTheId() {
        Node node = Syntax.parse(Format.YAML, "x", "{name: A, kind: ci}");
        assertThatThrownBy(() -> CardReader.read("cards/Next JS.yml", node))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("is no id");
    }

    @Test
    void cardsMayNameOnlyCardsThatExistAndNotEachOther() {
        TreeMap<String, Node> cards = new TreeMap<>();
        cards.put("a.yml", Syntax.parse(Format.YAML, "a", "{name: A, kind: ci, when: {technology: b}}"));
        cards.put(
                "b.yml",
                Syntax.parse(
                        Format.YAML, "b", "{name: B, kind: ci, when: {not: {technology: {card: a, anywhere: true}}}}"));
        cards.put("c.yml", Syntax.parse(Format.YAML, "c", """
                {name: C, kind: ci, noise: [{pattern: x, class: log, reason: y, when: {technology: abc}}, {pattern: z}]}
                """));
        UserError error = catchThrowableOfType(UserError.class, () -> CardReader.readAll(cards));
        assertThat(error.problems().stream().map(Problem::toString))
                .anyMatch(text -> text.startsWith("c.yml: there is no card \"abc\""))
                .anyMatch(text -> text.startsWith("a.yml: cards ask for each other in a circle: a → b → a"))
                .anyMatch(text -> text.startsWith("c.yml:1:"))
                .hasSize(4);
    }
}
