package dev.aiinit.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Sources;
import dev.aiinit.repository.InMemoryRepository;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Each place that commands are declared in, alone. */
class CommandSourcesTest {
    private static List<String> read(BiFunction<Sources, String, List<Declared>> reader, String file, String text) {
        return reader.apply(new Sources(InMemoryRepository.of(file, text)), Folders.of(file)).stream()
                .map(declared -> declared.command() + " = " + declared.body() + " @"
                        + declared.evidence().line())
                .toList();
    }

    @Test
    void makefile() {
        assertThat(read(MakeTargets::read, "Makefile", """
                GO ?= go
                FLAGS := -race
                .PHONY: all test lint build/all
                .DEFAULT_GOAL := all

                all: test lint
                # a comment: not a target
                test: FLAGS += -v
                test: main.o ## run the tests
                \t@echo testing
                \t$(GO) test $(FLAGS) ./... \\
                \t  -count=1
                lint:
                \t-golangci-lint run
                build/all: ; ./build.sh
                main.o: main.c
                \tcc -c main.c
                bin/app:
                \t$(GO) build
                %.o: %.c
                \tcc -c $<
                $(TARGET): x
                \ttrue
                help:
                \t@echo "make test"
                ifdef X
                extra:: y
                endif
                define SCRIPT
                fake:
                \tnothing
                endef
                """))
                .containsExactly(
                        "make all = make test lint @6",
                        "make test = echo testing && go test -race ./... -count=1 @9",
                        "make lint = golangci-lint run @13",
                        "make build/all = ./build.sh @15",
                        "make extra =  @27");
    }

    @Test
    void makefileOfTenThousandLines() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            text.append("t").append(i).append(": a b\n\tcc -c x\n");
        }
        assertThat(read(MakeTargets::read, "Makefile", text.toString())).hasSize(300);
    }

    @Test
    void justfile() {
        assertThat(read(JustRecipes::read, "justfile", """
                set shell := ["bash", "-c"]
                alias t := test
                version := "1"

                # runs the tests
                test *args:
                    cargo test {{args}}

                @lint: test
                    cargo clippy
                one target:
                    echo {{target}}
                two target="all":
                    make {{target}}
                _hidden:
                    x
                [private]
                secret:
                    x
                """))
                .containsExactly(
                        "just test = cargo test {{args}} @6",
                        "just lint = cargo clippy @9",
                        "just two = make {{target}} @13");
    }

    @Test
    void taskfile() {
        assertThat(read(TaskFiles::ofTaskfile, "Taskfile.yml", """
                version: '3'
                tasks:
                  test: go test ./...
                  lint:
                    cmds:
                      - golangci-lint run
                      - task: other
                      - cmd: go vet
                  hidden: {internal: true, cmds: [x]}
                """))
                .containsExactly("task test = go test ./... @3", "task lint = golangci-lint run && go vet @5");
    }

    @Test
    void miseAndCargo() {
        assertThat(read(TaskFiles::ofMise, "mise.toml", "[tasks.test]\nrun = [\"a\", \"b\"]\n"))
                .containsExactly("mise run test = a && b @1");
        assertThat(read(
                        TaskFiles::ofCargo,
                        ".cargo/config.toml",
                        "[alias]\nlint = \"clippy --all\"\nxt = [\"run\", \"-p\", \"xtask\"]\n"))
                .isEmpty();
        assertThat(TaskFiles.ofCargo(
                        new Sources(InMemoryRepository.of(
                                ".cargo/config.toml",
                                "[alias]\nlint = \"clippy --all\"\nxt = [\"run\", \"-p\", \"xtask\"]\n")),
                        ""))
                .extracting(Declared::body)
                .containsExactly("cargo clippy --all", "cargo run -p xtask");
    }

    @Test
    void composer() {
        assertThat(read(ManifestScripts::ofComposer, "composer.json", """
                {"scripts": {
                  "test": ["@putenv X=1", "phpunit"],
                  "lint": "phpcs",
                  "post-install-cmd": "x",
                  "pre-commit": "y"}}
                """))
                .containsExactly("composer test = @putenv X=1 && phpunit @2", "composer lint = phpcs @3");
    }

    @Test
    void deno() {
        assertThat(read(ManifestScripts::ofDeno, "deno.jsonc", """
                {"tasks": { // all
                  "test": "deno test",
                  "dev": {"command": "deno run main.ts"}}}
                """))
                .containsExactly("deno task test = deno test @2", "deno task dev = deno run main.ts @3");
    }

    @Test
    void python() {
        assertThat(ManifestScripts.ofPython(
                        new Sources(InMemoryRepository.of("uv.lock", "", "pyproject.toml", """
                [tool.poe.tasks]
                test = "pytest"
                lint.cmd = "ruff check"
                all.sequence = ["test", "lint"]
                _private = "x"
                [tool.taskipy.tasks]
                format = "ruff format"
                [tool.pdm.scripts]
                start = {shell = "flask run"}
                [tool.hatch.envs.default.scripts]
                cov = ["a", "b"]
                [tool.hatch.envs.docs.scripts]
                build = "mkdocs build"
                """)), ""))
                .extracting(declared -> declared.command() + " = " + declared.body())
                .containsExactly(
                        "uv run poe test = pytest",
                        "uv run poe lint = ruff check",
                        "uv run poe all = test && lint",
                        "uv run task format = ruff format",
                        "pdm run start = flask run",
                        "hatch run cov = a && b",
                        "hatch run docs:build = mkdocs build");
    }

    @Test
    void toxAndNox() {
        assertThat(read(
                        TestSessions::ofTox,
                        "tox.ini",
                        "[tox]\nenvlist = py3\n[testenv]\ncommands = pytest\n[testenv:lint]\n"))
                .containsExactly("tox =  @3", "tox -e lint =  @5");
        assertThat(read(TestSessions::ofTox, "pyproject.toml", "[tool.tox.env_run_base]\n[tool.tox.env.style]\n"))
                .containsExactly("tox =  @1", "tox -e style =  @2");
        assertThat(read(TestSessions::ofNox, "noxfile.py", """
                import nox
                # @nox.session
                @nox.session(python=["3.12"])
                def tests(session):
                    session.run("pytest")

                @nox.session(name="lint-all")
                @other
                def lint(session): ...
                """))
                .containsExactly("nox -s tests =  @4", "nox -s lint-all =  @9");
    }

    @Test
    void namesFromTheRepositoryAreHarmless() {
        assertThat(read(
                        ManifestScripts::ofNode,
                        "package.json",
                        "{\"scripts\": {\"a; rm -rf ~\": \"x\", \"b\\u001b[31m\": \"y\\u0007\\nz\", \" \": \"q\"}}"))
                .containsExactly("npm run 'a; rm -rf ~' = x @1", "npm run 'b[31m' = y z @1");
    }

    @Test
    void gitlabAndOthers() {
        Sources sources = new Sources(InMemoryRepository.of(
                ".gitlab-ci.yml",
                """
                default:
                  before_script: [pip install -r requirements.txt]
                test:
                  script:
                    - cd api
                    - pytest
                    - - make inner
                """,
                ".circleci/config.yml",
                "jobs: {build: {steps: [checkout, {run: npm ci}, {run: {name: t, command: npm test}}]}}\n",
                "azure-pipelines.yml",
                "steps: [{script: dotnet test}, {bash: './x.sh'}]\n"));
        assertThat(PipelineCommands.read(sources))
                .extracting(declared -> declared.unit() + ">" + declared.command() + " "
                        + declared.evidence().key())
                .containsExactly(
                        ">pip install -r requirements.txt default.before_script",
                        "api>pytest test.script",
                        "api>make inner test.script",
                        ">npm ci jobs.build.steps.1.run",
                        ">npm test jobs.build.steps.2.run.command",
                        ">dotnet test steps.0.script",
                        ">./x.sh steps.1.bash");
    }
}
