package dev.aiinit.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.detect.Detector;
import dev.aiinit.pack.Card;
import dev.aiinit.pack.CardReader;
import dev.aiinit.repository.InMemoryRepository;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The commands that every session reads are those that a person would type, and say what they do. */
class CommandViewTest {
    private static final String CI = ".github/workflows/ci.yml";
    private static final String STEPS = "on: [push]\njobs:\n  a:\n    steps:\n";

    @Test
    void aTargetThatCallsOthersStandsForThem() {
        Map<?, ?> root =
                root("Makefile", "ci: test\n\techo\n\ntest:\n\tpytest\n", CI, STEPS + "      - run: make ci\n");
        assertThat(chains(root)).containsExactly("make ci");
        assertThat(lines(root)).containsExactly("test: make test");
    }

    @Test
    void eachPipelineIsAChainOfItsOwn() {
        Map<?, ?> root = root(
                "Makefile",
                "test:\n\tpytest\n\nlint:\n\truff check\n\nbuild:\n\tcc a.c\n",
                CI,
                STEPS + "      - run: make test\n      - run: make lint\n",
                ".github/workflows/other.yml",
                STEPS + "      - run: make build\n");
        assertThat(chains(root)).containsExactly("make test && make lint", "make build");
    }

    @Test
    void whatCiStartsForATestIsSaid() {
        Map<?, ?> root = root(
                "Makefile",
                "test:\n\tpytest\n\nlint:\n\truff check\n",
                CI,
                "on: [push]\njobs:\n  a:\n    services: {db: {image: 'postgres:17'}}\n    steps:\n"
                        + "      - run: make test\n      - run: make lint\n");
        assertThat(chains(root)).containsExactly("make test && make lint with postgres");
    }

    @Test
    void aConventionIsToldWhereNothingIsDeclaredForIt() {
        Card wrapper = CardReader.read(
                "maven.yml",
                Syntax.parse(
                        Format.YAML,
                        "maven.yml",
                        "name: Maven\nkind: build-tool\nwhen: {file: mvnw}\n"
                                + "commands: [{kind: test, command: ./mvnw test, when: {file: mvnw}}]\n"));
        Map<?, ?> alone = units(InMemoryRepository.of("mvnw", ""), wrapper).get(0);
        assertThat(line(alone, "./mvnw test").get("convention")).isEqualTo(true);
        Map<?, ?> declared = units(InMemoryRepository.of("mvnw", "", "Makefile", "test:\n\t./mvnw -q test\n"), wrapper)
                .get(0);
        assertThat(lines(declared)).containsExactly("test: make test");
        assertThat(line(declared, "make test").get("convention")).isEqualTo(false);
    }

    @Test
    void aVariantOfWhatCiRunsIsLeftOut() {
        Map<?, ?> root = root(
                "composer.json",
                "{\"scripts\": {\"test\": \"pest\", \"test:arch\": \"pest --arch\", \"lint\": \"pint --test\", \"lint:fix\": \"pint\"}}",
                CI,
                STEPS + "      - run: composer lint\n      - run: composer test\n");
        assertThat(lines(root)).containsExactly("format: composer lint:fix");
    }

    @Test
    void aTestThatOnlyChecksTheFormatSaysSo() {
        Map<?, ?> root = root(
                "package.json",
                "{\"scripts\": {\"prettier:check\": \"prettier --check .\", \"test\": \"npm run prettier:check\"}}");
        assertThat(line(root, "npm test").get("calls")).isEqualTo("npm run prettier:check");
    }

    @Test
    void aTestThatRunsTestsSaysNothing() {
        Map<?, ?> root =
                root("package.json", "{\"scripts\": {\"test:unit\": \"vitest run\", \"test\": \"npm run test:unit\"}}");
        assertThat(line(root, "npm test").get("calls")).isNull();
    }

    @Test
    void aLinterThatChangesFilesSaysSo() {
        Map<?, ?> root = root("package.json", "{\"scripts\": {\"lint\": \"eslint src --fix\"}}");
        assertThat(line(root, "npm run lint").get("fixes")).isEqualTo("--fix");
        Map<?, ?> other = root("package.json", "{\"scripts\": {\"lint\": \"eslint src --fix-dry-run\"}}");
        assertThat(line(other, "npm run lint").get("fixes")).isNull();
    }

    @Test
    void thePartThatCiDoesMostInComesFirst() {
        String manifest = "{\"scripts\": {\"test\": \"vitest run\", \"build\": \"tsup\"}}";
        InMemoryRepository repository = InMemoryRepository.of(
                "package.json",
                "{\"workspaces\": [\"a\", \"b\"]}",
                "a/package.json",
                manifest,
                "b/package.json",
                manifest,
                CI,
                STEPS + "      - run: npm test -w a\n      - run: npm test -w b\n      - run: npm run build -w b\n");
        assertThat(units(repository).stream().map(unit -> String.valueOf(unit.get("path"))))
                .containsExactly("b", "a");
    }

    @Test
    void aServerIsNoPartOfTheChain() {
        Map<?, ?> root = root(
                "package.json",
                "{\"scripts\": {\"start\": \"node a.js\", \"test\": \"vitest run\"}}",
                CI,
                STEPS + "      - run: npm start &\n      - run: npm test\n");
        assertThat(chains(root)).containsExactly("npm test");
    }

    @Test
    void filesThatDeclareTheSameShareARow() {
        String manifest = "{\"scripts\": {\"test\": \"vitest run\"}}";
        List<?> rows = (List<?>) new CommandView(Detector.detect(
                        InMemoryRepository.of("a/package.json", manifest, "b/package.json", manifest), List.of()))
                .byFile()
                .map()
                .get("rows");
        assertThat(rows).hasSize(1);
        assertThat(((Map<?, ?>) rows.get(0)).get("files")).isEqualTo(List.of("a/package.json", "b/package.json"));
    }

    private static List<String> chains(Map<?, ?> unit) {
        List<String> chains = new ArrayList<>();
        for (Object chain : (List<?>) unit.get("ci")) {
            Map<?, ?> map = (Map<?, ?>) chain;
            String services = String.join(", ", texts(map.get("services")));
            chains.add(
                    String.join(" && ", texts(map.get("commands"))) + (services.isEmpty() ? "" : " with " + services));
        }
        return chains;
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    private static List<String> lines(Map<?, ?> unit) {
        List<String> lines = new ArrayList<>();
        for (Object line : (List<?>) unit.get("lines")) {
            lines.add(((Map<?, ?>) line).get("kind") + ": " + ((Map<?, ?>) line).get("command"));
        }
        return lines;
    }

    private static Map<?, ?> line(Map<?, ?> unit, String command) {
        return ((List<?>) unit.get("lines"))
                .stream()
                        .map(line -> (Map<?, ?>) line)
                        .filter(line -> command.equals(line.get("command")))
                        .findFirst()
                        .orElseThrow();
    }

    private static Map<?, ?> root(String... files) {
        return units(InMemoryRepository.of(files)).get(0);
    }

    private static List<Map<?, ?>> units(InMemoryRepository repository, Card... cards) {
        List<Map<?, ?>> units = new ArrayList<>();
        Object all = new CommandView(Detector.detect(repository, List.of(cards)))
                .tree()
                .map()
                .get("units");
        ((List<?>) all).forEach(unit -> units.add((Map<?, ?>) unit));
        return units;
    }
}
