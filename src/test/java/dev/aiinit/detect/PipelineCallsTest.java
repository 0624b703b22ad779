package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.pack.Card;
import dev.aiinit.pack.CommandKind;
import dev.aiinit.repository.InMemoryRepository;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which commands the report tells because a pipeline calls them. */
class PipelineCallsTest {
    private static final String WORKFLOW = ".github/workflows/ci.yml";

    private static List<String> tests(String... files) {
        return reported(List.of(), files);
    }

    private static List<String> reported(List<Card> cards, String... files) {
        return new UnitReport(Detector.detect(InMemoryRepository.of(files), cards))
                .commands(CommandKind.TEST).stream()
                        .map(entry -> (Map<?, ?>) entry)
                        .map(entry -> entry.get("command") + " in " + entry.get("folder"))
                        .toList();
    }

    private static String run(String event, String command) {
        return "on: " + event + "\njobs: {a: {steps: [{run: \"" + command + "\"}]}}\n";
    }

    @Test
    void whatAPipelineCallsInAMemberStandsBesideWhatTheRootDeclares() {
        String[] files = {
            "package.json",
            "{\"workspaces\": [\"packages/*\"], \"scripts\": {\"test\": \"turbo run test\"}}",
            "packages/a/package.json",
            "{\"name\": \"@x/a\", \"scripts\": {\"test:unit\": \"jest\", \"test:watch\": \"jest --watch\"}}",
            WORKFLOW,
            run("push", "npm run test:unit -w @x/a")
        };
        assertThat(tests(files)).containsExactly("npm run test:unit in packages/a", "npm test in .");
        files[5] = run("push", "npm test");
        assertThat(tests(files)).containsExactly("npm test in .");
    }

    @Test
    void aCallInAllMembersIsNotToldOneByOneWhereTheRootHasAScriptOfThatName() {
        String[] files = {
            "package.json",
            "{\"scripts\": {\"test\": \"pnpm -r test\"}}",
            "pnpm-workspace.yaml",
            "packages: ['packages/*']",
            "packages/a/package.json",
            "{\"scripts\": {\"test\": \"jest\", \"test:e2e\": \"playwright test\"}}",
            "packages/b/package.json",
            "{\"scripts\": {\"test\": \"jest\"}}",
            WORKFLOW,
            run("push", "pnpm -r test")
        };
        assertThat(tests(files)).containsExactly("pnpm test in .");
        files[9] = run("push", "pnpm -r test:e2e");
        assertThat(tests(files)).containsExactly("pnpm test:e2e in packages/a", "pnpm test in .");
    }

    @Test
    void aVariantThatAPipelineCallsIsTold() {
        assertThat(tests(
                        "package.json",
                        "{\"scripts\": {\"test\": \"vitest\", \"test:coverage\": \"vitest --coverage\"}}",
                        WORKFLOW,
                        run("push", "npm run test:coverage")))
                .containsExactly("npm run test:coverage in .", "npm test in .");
    }

    @Test
    void aTargetThatHasEverythingCheckedIsATestWhenItRunsThem() {
        assertThat(tests(
                        "Makefile",
                        "ci: lint test\n\nlint:\n\truff check\n\ntest:\n\tpytest\n",
                        WORKFLOW,
                        run("push", "make ci")))
                .containsExactly("make test in .", "make ci in .");
        assertThat(tests(
                        "Makefile",
                        "ci: lint\n\nlint:\n\truff check\n\ntest:\n\tpytest\n",
                        WORKFLOW,
                        run("push", "make ci")))
                .as("it does not run them")
                .containsExactly("make test in .");
        assertThat(tests(
                        "Makefile",
                        "release: test\n\ttwine upload\n\ntest:\n\tpytest\n",
                        WORKFLOW,
                        run("push", "make release")))
                .as("it is there for something else")
                .containsExactly("make test in .");
        assertThat(tests("Makefile", "ci: test\n\ntest:\n\tpytest\n", WORKFLOW, run("schedule", "make ci")))
                .as("only a clock starts it")
                .containsExactly("make test in .");
    }

    @Test
    void aBuildOfMavenThatAPipelineRunsIsATestWhereOnlyTheConventionTellsOfOne() {
        String[] files = {"pom.xml", "<project/>", "mvnw", "", WORKFLOW, run("push", "./mvnw -B verify")};
        assertThat(reported(BuiltInCards.ALL, files)).containsExactly("./mvnw -B verify in .", "./mvnw test in .");
        files[5] = run("push", "./mvnw -B verify -DskipTests");
        assertThat(reported(BuiltInCards.ALL, files)).containsExactly("./mvnw test in .");
    }
}
