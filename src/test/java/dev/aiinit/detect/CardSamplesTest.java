package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.command.Command;
import dev.aiinit.command.Origin;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.manifest.Manifests;
import dev.aiinit.manifest.Sources;
import dev.aiinit.manifest.Workspace;
import dev.aiinit.manifest.Workspaces;
import dev.aiinit.pack.Card;
import dev.aiinit.pack.CardKind;
import dev.aiinit.pack.Condition;
import dev.aiinit.repository.InMemoryRepository;
import dev.aiinit.repository.RepositoryView;
import dev.aiinit.syntax.Node;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every card has a sample, and every case of every sample comes out of the real engine as it says. */
class CardSamplesTest {
    private static final String SAMPLES = "src/test/resources/cards";

    @Test
    void everyCardHasASampleAndEverySampleACard() {
        List<String> cards = BuiltInCards.ALL.stream().map(Card::id).sorted().toList();
        List<String> samples = BuiltInCards.listed(SAMPLES).stream()
                .map(CardSamplesTest::id)
                .sorted()
                .toList();
        assertThat(samples).isEqualTo(cards).isNotEmpty();
    }

    @Test
    void everySampleHasBothSides() {
        SoftAssertions softly = new SoftAssertions();
        for (Path path : BuiltInCards.thinned(BuiltInCards.listed(SAMPLES))) {
            Node sample = BuiltInCards.parsed(path);
            softly.assertThat(sample.asEntries().keySet()).as(path.toString()).isSubsetOf("positive", "negative");
            softly.assertThat(sample.at("positive").map(Node::asItems).orElse(List.of()))
                    .as(path + " positive")
                    .isNotEmpty();
            boolean always = BuiltInCards.ALL.stream()
                    .anyMatch(card -> card.id().equals(id(path)) && card.when() instanceof Condition.Always);
            if (!always) {
                softly.assertThat(sample.at("negative").map(Node::asItems).orElse(List.of()))
                        .as(path + " negative")
                        .isNotEmpty();
            }
        }
        softly.assertAll();
    }

    @TestFactory
    Stream<DynamicTest> cases() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path path : BuiltInCards.thinned(BuiltInCards.listed(SAMPLES))) {
            Node sample = BuiltInCards.parsed(path);
            for (String side : List.of("positive", "negative")) {
                for (Node each : sample.at(side).map(Node::asItems).orElse(List.of())) {
                    String about = each.at("about").flatMap(Node::asText).orElse("");
                    tests.add(DynamicTest.dynamicTest(
                            id(path) + ", " + side + ": " + about,
                            () -> check(id(path), each, side.equals("positive"))));
                }
            }
        }
        return tests.stream();
    }

    private static String id(Path path) {
        return path.getFileName().toString().replaceFirst("\\.yml$", "");
    }

    private static void check(String card, Node sample, boolean positive) {
        assertThat(sample.asEntries().keySet()).isSubsetOf("about", "files", "on-disk", "expect");
        Findings findings = Detector.detect(repository(sample), BuiltInCards.ALL);
        List<Technology> found = findings.technologies().stream()
                .filter(technology -> technology.card().equals(card))
                .toList();
        if (!positive) {
            assertThat(found).as("units in which the card holds").isEmpty();
            assertThat(findings.noise()).noneMatch(noise -> noise.card().equals(card));
            return;
        }
        // What is no technology is none that could be found; of every other nothing proves anything where it is not in
        // use.
        if (BuiltInCards.ALL.stream().noneMatch(each -> each.id().equals(card) && each.kind() == CardKind.COMMON)) {
            assertThat(found).as("units in which the card holds").isNotEmpty();
        }
        Map<String, Node> expected = sample.at("expect").map(Node::asEntries).orElse(new LinkedHashMap<>());
        assertThat(expected.keySet())
                .isSubsetOf("units", "versions", "facts", "roles", "noise", "commands")
                .isNotEmpty();
        SoftAssertions softly = new SoftAssertions();
        expected.forEach((key, value) -> {
            switch (key) {
                case "units" ->
                    softly.assertThat(units(repository(sample), card))
                            .as("units")
                            .containsExactlyInAnyOrderElementsOf(value.asTexts());
                case "versions" ->
                    softly.assertThat(versions(found))
                            .as("versions")
                            .containsExactlyInAnyOrderElementsOf(versions(value));
                case "facts" ->
                    softly.assertThat(facts(findings, card)).as("facts").isEqualTo(texts(value));
                case "roles" ->
                    softly.assertThat(roles(findings, card)).as("roles").isEqualTo(texts(value));
                case "noise" ->
                    softly.assertThat(findings.noise().stream()
                                    .filter(noise -> noise.card().equals(card))
                                    .map(noise -> noise.rule().pattern())
                                    .distinct()
                                    .toList())
                            .as("noise")
                            .containsExactlyInAnyOrderElementsOf(value.asTexts());
                default ->
                    softly.assertThat(findings.commands().stream()
                                    .filter(command -> command.origin() == Origin.WRAPPER)
                                    .map(Command::command)
                                    .toList())
                            .as("commands")
                            .containsAll(value.asTexts());
            }
        });
        softly.assertAll();
    }

    private static List<String> units(RepositoryView repository, String card) {
        Sources sources = new Sources(repository);
        List<String> members =
                Workspaces.find(sources).stream().map(Workspace::path).toList();
        return new Stack(sources, Manifests.over(sources), new Units(sources, members), BuiltInCards.ALL)
                .held().stream()
                        .filter(held -> held.card().id().equals(card))
                        .map(Stack.Held::unit)
                        .toList();
    }

    private static InMemoryRepository repository(Node sample) {
        Map<String, String> files = new TreeMap<>();
        sample.at("files")
                .map(Node::asEntries)
                .orElseThrow()
                .forEach((path, text) -> files.put(path, text.asText().orElse("")));
        InMemoryRepository repository = InMemoryRepository.of(files);
        for (String path : sample.at("on-disk").map(Node::asTexts).orElse(List.of())) {
            repository = repository.withUnlisted(path);
        }
        return repository;
    }

    private static List<Map<String, String>> versions(List<Technology> technologies) {
        List<Map<String, String>> versions = new ArrayList<>();
        for (Technology technology : technologies) {
            for (Findings.Version version : technology.versions()) {
                Map<String, String> entry = new TreeMap<>();
                if (version.declared() != null) {
                    entry.put("declared", version.declared());
                }
                if (version.resolved() != null) {
                    entry.put("resolved", version.resolved());
                }
                entry.put("evidence", version.evidence().toString());
                versions.add(entry);
            }
        }
        return versions;
    }

    private static List<Map<String, String>> versions(Node expected) {
        return expected.asItems().stream().map(CardSamplesTest::texts).toList();
    }

    private static Map<String, String> texts(Node mapping) {
        Map<String, String> texts = new TreeMap<>();
        mapping.asEntries()
                .forEach((key, value) -> texts.put(key, value.asText().orElse("")));
        return texts;
    }

    private static Map<String, String> facts(Findings findings, String card) {
        Map<String, String> facts = new TreeMap<>();
        for (Findings.Fact fact : findings.facts()) {
            if (fact.key().startsWith(card + ".")) {
                facts.put(fact.key().substring(card.length() + 1), fact.text());
            }
        }
        return facts;
    }

    /** By id, in order of the units; what several units have is joined. */
    private static Map<String, String> roles(Findings findings, String card) {
        Map<String, String> roles = new TreeMap<>();
        for (Findings.RolePlaces places : findings.roles()) {
            if (places.key().startsWith(card + ".")) {
                roles.merge(
                        places.key().substring(card.length() + 1),
                        places.sentence(),
                        (first, second) -> first + " | " + second);
            }
        }
        return roles;
    }
}
