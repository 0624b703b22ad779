package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.detect.Findings.Version;
import dev.aiinit.pack.Card;
import dev.aiinit.pack.CardReader;
import dev.aiinit.project.Evidence;
import dev.aiinit.repository.InMemoryRepository;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The engine with small cards of its own: each condition and extraction. */
class DetectorTest {
    private static List<Card> cards(String... yaml) {
        TreeMap<String, Node> cards = new TreeMap<>();
        for (int i = 0; i < yaml.length; i++) {
            String id = "card" + i + ".yml";
            cards.put(id, Syntax.parse(Format.YAML, id, "name: Card " + i + "\nkind: library\n" + yaml[i]));
        }
        return CardReader.readAll(cards);
    }

    /** Evidence of the only card, as text; empty when it does not hold. */
    private static List<String> held(String when, InMemoryRepository repository) {
        return Detector.detect(repository, cards("ecosystem: npm\nunits: [package.json]\nwhen: " + when))
                .technologies()
                .stream()
                .map(technology -> technology.unit() + technology.evidence())
                .toList();
    }

    private static InMemoryRepository repository(String... files) {
        return InMemoryRepository.of(files)
                .with(
                        "package.json",
                        "{\"dependencies\": {\"next\": \"1\", \"@a/b\": \"2\"}, \"devDependencies\": {\"jest\": \"3\"}}");
    }

    @Test
    void conditionsTellWhatMadeThemHold() {
        assertThat(held("{file: '**/*.tsx'}", repository("b/x.tsx", "", "a/y.tsx", "")))
                .containsExactly("[a/y.tsx]");
        assertThat(held("{file: '*.tsx'}", repository("b/x.tsx", ""))).isEmpty();
        assertThat(held("{on-disk: node_modules}", repository().withUnlisted("node_modules")))
                .containsExactly("[node_modules]");
        assertThat(held("{on-disk: node_modules}", repository())).isEmpty();
        assertThat(held("{key: {file: package.json, path: dependencies.next}}", repository()))
                .containsExactly("[package.json#dependencies.next]");
        assertThat(held("{key: {file: package.json, path: dependencies.next, matches: '^2'}}", repository()))
                .isEmpty();
        assertThat(held(
                        "{key: {file: 'a.yml', path: 'services.*.image', matches: 'pg'}}",
                        repository("a.yml", "services:\n  x: {image: y}\n  db: {image: pg}\n")))
                .containsExactly("[a.yml#services.db.image]");
        assertThat(held("{text: {file: '*.txt', pattern: '^b'}}", repository("x.txt", "a\nb\n")))
                .containsExactly("[x.txt:2]");
        assertThat(held("{dependency: ['@a/*', next]}", repository()))
                .containsExactly("[package.json#dependencies.next]");
        assertThat(held("{dependency: '@a/*'}", repository())).hasSize(1);
        assertThat(held("{dependency: {names: jest, scope: runtime}}", repository()))
                .isEmpty();
        assertThat(held("{dependency: {names: jest, scope: development}}", repository()))
                .hasSize(1);
        assertThat(held("{not: {file: x}}", repository())).containsExactly("[]");
        assertThat(held("{all: [{file: package.json}, {not: {file: x}}, {dependency: jest}]}", repository()))
                .containsExactly("[package.json, package.json#devDependencies.jest]");
        assertThat(held("{all: [{file: package.json}, {file: x}]}", repository()))
                .isEmpty();
        assertThat(held("{any: [{file: x}, {file: y}, {dependency: jest}]}", repository("y", "")))
                .containsExactly("[y]");
    }

    @Test
    void pathsStartAtTheUnitOrWithASlashAtTheRoot() {
        InMemoryRepository repository = InMemoryRepository.of("web/package.json", "{}", "web/a.txt", "", "b.txt", "");
        assertThat(held("{file: a.txt}", repository)).containsExactly("web[web/a.txt]");
        assertThat(held("{file: b.txt}", repository)).isEmpty();
        assertThat(held("{file: /b.txt}", repository)).containsExactly("web[b.txt]");
    }

    @Test
    void aCardMayAskForAnother() {
        List<Card> cards = cards(
                "ecosystem: npm\nwhen: {dependency: a}",
                "ecosystem: npm\nwhen: {technology: card0}",
                "when: {technology: {card: card0, anywhere: true}}",
                "ecosystem: npm\nwhen: {not: {technology: card0}}");
        InMemoryRepository repository =
                InMemoryRepository.of("x/package.json", "{\"dependencies\": {\"a\": \"1\"}}", "y/package.json", "{}");
        assertThat(Detector.detect(repository, cards).technologies())
                .extracting(technology -> technology.card() + " " + technology.unit())
                .containsExactly("card2 ", "card0 x", "card1 x", "card3 y");
    }

    @Test
    void extractionsFillVersionsAndSentences() {
        List<Card> cards = cards("""
                ecosystem: npm
                when: {file: package.json}
                versions:
                  - {dependency: next}
                  - {text: {file: .nvmrc, pattern: '^v?(.+)$'}}
                  - {key: {file: package.json, path: engines.node, pattern: '(\\d+)'}}
                  - {key: {file: lock.json, path: v}, resolved: true}
                  - {key: {file: package.json, path: nothing}}
                facts:
                  - {id: all, topic: stack, values: {f: {folder: "{src/,}app/**/*.ts"}, p: {file: "**/*.ts"}, n: {names: {file: "**/*.ts", pattern: 'use\\("(\\w+)"', most: 2}}, v: {dependency: next}}, say: "{f} {p} {n} {v}"}
                  - {id: missing, topic: stack, values: {f: {file: gone}}, say: "{f}"}
                  - {id: never, topic: stack, when: {file: gone}, say: x}
                """);
        Findings findings = Detector.detect(
                InMemoryRepository.of(
                        "w/package.json",
                        "{\"dependencies\": {\"next\": \"^1.2\"}, \"engines\": {\"node\": \">=20\"}}",
                        "w/.nvmrc",
                        "v22\n",
                        "w/lock.json",
                        "{\"v\": \"9.9\"}",
                        "w/app/x/a.ts",
                        "use(\"b\"); use(\"a\"); use(\"b\")",
                        "w/z.ts",
                        "use(\"c\")"),
                cards);
        assertThat(findings.technologies().get(0).versions())
                .containsExactly(
                        new Version(
                                "^1.2",
                                null,
                                findings.technologies().get(0).versions().get(0).evidence(),
                                null,
                                false),
                        new Version("22", null, Evidence.line("w/.nvmrc", 1), null, false),
                        new Version("20", null, new Evidence("w/package.json", "engines.node", 1), null, false),
                        new Version(null, "9.9", new Evidence("w/lock.json", "v", 1), null, false));
        assertThat(findings.facts()).singleElement().satisfies(fact -> {
            assertThat(fact.key()).isEqualTo("card0.all");
            assertThat(fact.text()).isEqualTo("w/app w/app/x/a.ts `b`, `a` and 1 more ^1.2");
        });
    }

    @Test
    void commandsAndNoiseOfACard() {
        Findings findings = Detector.detect(InMemoryRepository.of("a/pom.xml", "<project/>", "a/mvnw", ""), cards("""
                        ecosystem: maven
                        when: {file: pom.xml}
                        commands:
                          - {kind: build, command: ./mvnw verify, when: {file: mvnw}}
                          - {kind: build, command: ./gradlew build, when: {file: gradlew}}
                        noise:
                          - {pattern: /target/, class: build, reason: r}
                          - {pattern: /x/, class: build, reason: r, when: {file: x}}
                        """));
        assertThat(findings.commands())
                .extracting(command -> command.unit() + " " + command.command() + " " + command.kind())
                .containsExactly("a ./mvnw verify BUILD", "a ./mvnw verify TEST");
        assertThat(findings.noise()).singleElement().satisfies(noise -> {
            assertThat(noise.unit()).isEqualTo("a");
            assertThat(noise.rule().pattern()).isEqualTo("/target/");
            assertThat(noise.because()).isEqualTo(Evidence.file("a/pom.xml"));
        });
    }

    @Test
    void whatTheRootSaysIsToldOnce() {
        Findings findings = Detector.detect(
                InMemoryRepository.of("a/package.json", "{}", "b/package.json", "{}", ".nvmrc", "22\n"),
                cards(
                        "ecosystem: npm\nwhen: {file: package.json}\nversions: [{text: {file: /.nvmrc, pattern: '(.+)'}}]"));
        assertThat(findings.technologies())
                .extracting(technology -> technology.versions().size())
                .containsExactly(1, 0);
    }

    @Test
    void anEmptyRepositoryTellsNothing() {
        Findings findings = Detector.detect(InMemoryRepository.of(), BuiltInCards.ALL);
        assertThat(findings.technologies()).isEmpty();
        assertThat(findings.name()).isNull();
        assertThat(findings.commands()).isEmpty();
    }
}
