package dev.aiinit.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.manifest.Sources;
import dev.aiinit.manifest.Workspaces;
import dev.aiinit.pack.CommandKind;
import dev.aiinit.project.Evidence;
import dev.aiinit.repository.InMemoryRepository;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommandsTest {
    private static final String TEST_LINT = "{\"scripts\": {\"test\": \"vitest run\", \"lint\": \"eslint .\"}}";

    private static List<Command> find(String... files) {
        Sources sources = new Sources(InMemoryRepository.of(files));
        return Commands.find(sources, Workspaces.find(sources), List.of());
    }

    private static List<String> of(CommandKind kind, List<Command> commands) {
        return commands.stream()
                .filter(command -> command.kind() == kind)
                .map(command -> (command.unit().isEmpty() ? "" : command.unit() + "> ") + command.command())
                .toList();
    }

    private static String workflow(String steps) {
        return "on: [push]\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n" + steps.indent(6);
    }

    @Test
    void scriptsRunWithThePackageManagerOfTheUnit() {
        assertThat(of(CommandKind.TEST, find("package.json", TEST_LINT))).containsExactly("npm test");
        assertThat(of(CommandKind.LINT, find("package.json", TEST_LINT))).containsExactly("npm run lint");
        assertThat(of(CommandKind.LINT, find("package.json", TEST_LINT, "yarn.lock", "")))
                .containsExactly("yarn lint");
        assertThat(of(CommandKind.TEST, find("package.json", TEST_LINT, "bun.lock", "{}")))
                .containsExactly("bun run test");
        assertThat(of(CommandKind.LINT, find("a/package.json", TEST_LINT, "pnpm-lock.yaml", "")))
                .containsExactly("a> pnpm lint");
        assertThat(of(
                        CommandKind.LINT,
                        find(
                                "package.json",
                                "{\"packageManager\": \"yarn@4.1.0\"," + TEST_LINT.substring(1),
                                "package-lock.json",
                                "{}")))
                .containsExactly("yarn lint");
    }

    @Test
    void hooksAndStubsAreNoCommands() {
        List<Command> commands = find("package.json", """
                {"scripts": {"test": "echo \\"Error: no test specified\\" && exit 1", "prepare": "husky", "postinstall": "x",
                 "prebuild": "rm -r dist", "build": "tsc", "lint": "echo none", "format": "exit 0"}}""");
        assertThat(commands).extracting(Command::command).containsExactly("npm run build");
    }

    @Test
    void oneCallOfNxOrTurborepoMayStartTasksOfSeveralKinds() {
        String nx = "npx nx run-many -t lint test build e2e --parallel 3";
        List<Command> commands =
                find(".github/workflows/ci.yml", workflow("- run: " + nx + "\n- run: turbo run check-types"));
        assertThat(of(CommandKind.LINT, commands)).containsExactly(nx);
        assertThat(of(CommandKind.TEST, commands)).containsExactly(nx);
        assertThat(of(CommandKind.BUILD, commands)).containsExactly(nx);
        assertThat(of(CommandKind.TYPECHECK, commands)).containsExactly("turbo run check-types");
    }

    @Test
    void aBareConventionCountsOnlyAtTheRootAndWhereNothingElseIsDeclared() {
        Command bare = new Command(
                CommandKind.TEST,
                "",
                "cargo test",
                "",
                "",
                Origin.WRAPPER,
                null,
                List.of(),
                Evidence.file("Cargo.toml"));
        Command inside = new Command(
                CommandKind.TEST,
                "",
                "cargo test",
                "",
                "a",
                Origin.WRAPPER,
                null,
                List.of(),
                Evidence.file("a/Cargo.toml"));
        Sources plain = new Sources(InMemoryRepository.of("Cargo.toml", ""));
        assertThat(of(CommandKind.TEST, Commands.find(plain, List.of(), List.of(bare, inside))))
                .containsExactly("cargo test");
        Sources made = new Sources(InMemoryRepository.of("Makefile", "test:\n\tcargo nextest run\n"));
        assertThat(of(CommandKind.TEST, Commands.find(made, List.of(), List.of(bare))))
                .containsExactly("make test");
    }

    @Test
    void aliasesOfMixAreScripts() {
        String manifest = """
                defmodule Shop.MixProject do
                  def project do
                    [app: :shop, aliases: aliases()]
                  end

                  defp aliases do
                    [
                      setup: ["deps.get", "cmd npm install"],
                      # lint: ["credo"],
                      "assets.build": ["tailwind shop"],
                      test: "test --warnings-as-errors"
                    ]
                  end

                  defp deps do
                    [
                      dev: ["none"]
                    ]
                  end
                end
                """;
        List<Command> commands = find("mix.exs", manifest, ".github/workflows/ci.yml", workflow("- run: mix test"));
        assertThat(commands)
                .extracting(command -> command.kind() + " " + command.command() + " = " + command.body() + " @"
                        + command.evidence().line() + (command.isInCi() ? " ci" : ""))
                .containsExactlyInAnyOrder(
                        "SETUP mix setup = mix deps.get && npm install @8",
                        "BUILD mix assets.build = mix tailwind shop @10",
                        "TEST mix test = mix test --warnings-as-errors @11 ci");
    }

    @Test
    void aPipelineMarksTheScriptThatItRuns() {
        List<Command> commands = find("package.json", TEST_LINT, ".github/workflows/ci.yml", workflow("""
                - run: npm ci
                - run: npm run test -- --coverage
                """));
        assertThat(of(CommandKind.TEST, commands)).containsExactly("npm test");
        assertThat(commands.stream().filter(Command::isInCi).map(Command::command))
                .containsExactly("npm ci", "npm test");
        Command setup = commands.get(0);
        assertThat(setup.origin()).isEqualTo(Origin.CI);
        assertThat(setup.evidence()).isEqualTo(new Evidence(".github/workflows/ci.yml", "jobs.test.steps.0.run", 6));
    }

    @Test
    void whatAScriptCallsRunsInThePipelineToo() {
        List<Command> commands = find(
                "package.json",
                "{\"scripts\": {\"ci\": \"npm run lint && npm test\", \"lint\": \"eslint .\", \"test\": \"vitest\", \"build\": \"tsc\"}}",
                ".github/workflows/ci.yml",
                workflow("- run: npm run ci"));
        assertThat(commands.stream().filter(Command::isInCi).map(Command::command))
                .containsExactlyInAnyOrder("npm run ci", "npm run lint", "npm test");
    }

    @Test
    void whatCiRunsGoesFirstThenRunnersThenScriptsThenWrappers() {
        Sources sources = new Sources(InMemoryRepository.of(
                "package.json", "{\"scripts\": {\"test\": \"vitest\"}}",
                "Makefile", ".PHONY: test\ntest:\n\t./all.sh\n",
                ".github/workflows/ci.yml", workflow("- run: npx playwright test")));
        Command wrapper = new Command(
                CommandKind.TEST, "", "./mvnw test", "", "", Origin.WRAPPER, null, List.of(), Evidence.file("mvnw"));
        assertThat(of(CommandKind.TEST, Commands.find(sources, List.of(), List.of(wrapper))))
                .containsExactly("npx playwright test", "make test", "npm test", "./mvnw test");
    }

    @Test
    void aVariantComesAfterThePlainCommand() {
        List<Command> commands = find(
                "package.json",
                "{\"scripts\": {\"test:watch\": \"vitest\", \"test\": \"vitest run\", \"lint:fix\": \"a\", \"lint\": \"b\"}}");
        assertThat(of(CommandKind.TEST, commands)).containsExactly("npm test", "npm run test:watch");
        assertThat(of(CommandKind.LINT, commands)).containsExactly("npm run lint", "npm run lint:fix");
    }

    @Test
    void workspacesAreNamedOnTheLine() {
        String[] files = {
            "package.json",
            "{\"workspaces\": [\"packages/*\"]}",
            "packages/a/package.json",
            "{\"name\": \"@x/a\"," + TEST_LINT.substring(1),
            "packages/b/package.json",
            "{\"name\": \"@x/b\"," + TEST_LINT.substring(1),
            ".github/workflows/ci.yml",
            ""
        };
        files[7] = workflow("- run: npm test -w @x/a\n- run: npm run lint --workspaces");
        assertThat(find(files).stream().filter(Command::isInCi).map(command -> command.unit() + " " + command.name()))
                .containsExactlyInAnyOrder("packages/a test", "packages/a lint", "packages/b lint");
    }

    @Test
    void mavenVerifyTestsWhereNothingElseDoes() {
        List<Command> commands =
                find("pom.xml", "<project/>", ".github/workflows/ci.yml", workflow("- run: mvn -B verify"));
        assertThat(of(CommandKind.TEST, commands)).containsExactly("mvn -B verify");
        assertThat(of(CommandKind.BUILD, commands)).containsExactly("mvn -B verify");
    }

    @Test
    void aFolderThatIsNotHereIsAnotherCheckout() {
        assertThat(find(".github/workflows/ci.yml", workflow("- run: npm ci\n  working-directory: other/site")))
                .isEmpty();
    }

    @Test
    void aPipelineOfAHundredVariantsTellsAFew() {
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < 100; i++) {
            steps.append("- run: go test ./p").append(i).append('\n');
        }
        assertThat(find(".github/workflows/ci.yml", workflow(steps.toString()))).hasSize(6);
    }
}
