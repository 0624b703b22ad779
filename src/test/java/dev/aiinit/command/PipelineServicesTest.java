package dev.aiinit.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.manifest.Sources;
import dev.aiinit.repository.InMemoryRepository;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What must run beside a command, as far as the job or the target starts it first. */
class PipelineServicesTest {
    private static final String CI = ".github/workflows/ci.yml";
    private static final String COMPOSE =
            "services: {db: {image: 'postgres:17'}, cache: {image: 'redis:7'}, web: {build: .}}\n";

    private static List<Command> find(String... files) {
        return Commands.find(new Sources(InMemoryRepository.of(files)), List.of(), List.of());
    }

    private static List<String> services(List<Command> commands, String command) {
        return commands.stream()
                .filter(each -> each.command().equals(command))
                .findFirst()
                .orElseThrow()
                .services();
    }

    @Test
    void aTestNeedsTheServicesOfItsJobAndALinterNone() {
        List<Command> commands = find(CI, """
                on: push
                jobs:
                  a:
                    services: {db: {image: "postgres:17"}, mail: {image: "${{ matrix.mail }}"}}
                    steps: [{run: ruff check}, {run: pytest}]
                  b:
                    steps: [{run: npx vitest run}]
                """);
        assertThat(services(commands, "pytest")).containsExactly("postgres:17", "mail");
        assertThat(services(commands, "ruff check")).isEmpty();
        assertThat(services(commands, "npx vitest run")).isEmpty();
    }

    @Test
    void whatComposeHasStartedBeforeCounts() {
        List<Command> commands = find("compose.yaml", COMPOSE, CI, """
                on: push
                jobs:
                  a:
                    steps: [{run: npx vitest run}, {run: docker compose up -d db web}, {run: pytest}]
                  b:
                    steps: [{run: docker compose up --wait}, {run: go test ./...}]
                """);
        assertThat(services(commands, "npx vitest run")).isEmpty();
        assertThat(services(commands, "pytest")).containsExactly("postgres:17", "web");
        assertThat(services(commands, "go test ./...")).containsExactly("postgres:17", "redis:7", "web");
    }

    @Test
    void aTargetStartsThemItselfOrThroughAnother() {
        List<Command> commands = find(
                "docker-compose.yml",
                COMPOSE,
                "Makefile",
                "test: db\n\tpytest\n\ndb:\n\tdocker compose up -d db\n\ndev:\n\tdocker compose up\n");
        assertThat(services(commands, "make test")).containsExactly("postgres:17");
        assertThat(services(commands, "make dev")).isEmpty();
    }

    @Test
    void otherPipelinesNameThemTheirWay() {
        List<Command> commands = find(
                ".gitlab-ci.yml",
                "test:\n  services: ['postgres:16', {name: 'redis:7', alias: r}, 'docker:dind']\n  script: [pytest]\n",
                ".circleci/config.yml",
                "jobs: {a: {docker: [{image: 'cimg/node:22'}, {image: 'mysql:8'}], steps: [{run: npx vitest run}]}}\n",
                ".travis.yml",
                "services: [mongodb]\nscript: [go test ./...]\n");
        assertThat(services(commands, "pytest")).containsExactly("postgres:16", "redis:7");
        assertThat(services(commands, "npx vitest run")).containsExactly("mysql:8");
        assertThat(services(commands, "go test ./...")).containsExactly("mongodb");
    }

    @Test
    void aJobForReleasesOrByHandIsSeldom() {
        List<Command> commands = find(
                CI,
                """
                on: push
                jobs:
                  test: {steps: [{run: pytest}]}
                  deploy:
                    if: github.ref == 'refs/heads/main'
                    steps: [{run: npm run build}]
                """,
                "package.json",
                "{\"scripts\": {\"build\": \"vite build\", \"check\": \"tsc --noEmit\"}}",
                ".gitlab-ci.yml",
                "ship:\n  stage: deploy\n  script: [npm run check]\n");
        assertThat(commands)
                .filteredOn(command -> command.ci() != null && !command.ci().everyChange())
                .extracting(Command::command)
                .containsExactlyInAnyOrder("npm run build", "npm run check");
    }

    @Test
    void aWordOfAMatrixIsWrittenOutAndAnOptionIsNot() {
        List<Command> commands = find(
                CI, """
                on: push
                jobs:
                  a:
                    strategy: {matrix: {kind: [unit, browser], include: [{kind: slow}], py: ["3.12"]}}
                    steps: [{run: "make test-${{ matrix.kind }}"}, {run: "tox -e ${{ matrix.py }}"}]
                """, "Makefile", "test-unit:\n\tpytest a\n\ntest-browser:\n\tpytest b\n\ntest-slow:\n\tpytest c\n");
        assertThat(commands)
                .filteredOn(Command::isInCi)
                .extracting(Command::command)
                .containsExactlyInAnyOrder("make test-unit", "make test-browser", "make test-slow", "tox");
    }

    @Test
    void jenkinsRunsItsShellLines() {
        Sources sources = new Sources(InMemoryRepository.of("Jenkinsfile", """
                pipeline {
                  stages {
                    // sh 'never'
                    stage('Test') {
                      steps {
                        echo "a } in a text"
                        sh 'npm ci'
                        dir('api') {
                          sh(script: \"\"\"
                            make lint
                            pytest
                          \"\"\")
                        }
                        sh "make ${TARGET}"
                      }
                    }
                    stage('Deploy to production') { steps { sh 'make ship' } }
                  }
                }
                """));
        assertThat(JenkinsCommands.read(sources))
                .extracting(line -> line.unit() + ">" + line.command() + (line.everyChange() ? "" : " seldom") + " "
                        + line.evidence())
                .containsExactly(
                        ">npm ci Jenkinsfile:7",
                        "api>make lint Jenkinsfile:9",
                        "api>pytest Jenkinsfile:9",
                        ">make ship seldom Jenkinsfile:17");
    }

    @Test
    void tasksOfRakeAndInvokeAreCalledByTheirNames() {
        List<Command> commands = find(
                "Gemfile",
                "gem 'rake'\n",
                "Rakefile",
                "desc 'Run specs'\ntask :spec do\n  sh 'rspec'\nend\n\ntask :hidden do\nend\n\ntask default: [:spec]\n",
                "tool/pyproject.toml",
                "[project]\nname = 'tool'\n",
                "tool/tasks.py",
                "from invoke import task\n\n@task\ndef run_tests(c):\n    c.run('pytest -q')\n",
                CI,
                "on: push\njobs: {a: {steps: [{run: bundle exec rake}]}}\n");
        assertThat(commands)
                .extracting(command -> command.unit() + ">" + command.command() + " " + command.isInCi())
                .contains(">bundle exec rake true", ">bundle exec rake spec true", "tool>invoke run-tests false")
                .noneMatch(command -> command.contains("hidden"));
    }
}
