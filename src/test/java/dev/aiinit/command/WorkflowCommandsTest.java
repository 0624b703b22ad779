package dev.aiinit.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.manifest.Sources;
import dev.aiinit.repository.InMemoryRepository;
import java.util.List;
import org.junit.jupiter.api.Test;

class WorkflowCommandsTest {
    private static List<String> read(String... files) {
        return WorkflowCommands.read(new Sources(InMemoryRepository.of(files))).stream()
                .map(declared -> declared.unit() + "> " + declared.command())
                .toList();
    }

    @Test
    void readsRunLinesInTheirFolders() {
        assertThat(read(".github/workflows/ci.yml", """
                on: pull_request
                defaults: {run: {working-directory: web}}
                jobs:
                  a:
                    steps:
                      - uses: actions/checkout@v4
                      - run: |
                          npm ci
                          npm test
                      - run: make
                        working-directory: ./api/
                      - run: echo
                        working-directory: ${{ matrix.folder }}
                      - run: x
                        if: false
                      - run: print(1)
                        shell: python
                  b:
                    defaults: {run: {working-directory: .}}
                    steps: [{run: ls}]
                  c:
                    if: ${{ false }}
                    steps: [{run: never}]
                """))
                .containsExactly("web> npm ci", "web> npm test", "api> make", "> ls");
    }

    @Test
    void whatOnlyThePipelineKnowsIsLeftOut() {
        assertThat(WorkflowCommands.plain("npx playwright test --shard=${{ matrix.a }}/${{ matrix.b }} --x"))
                .contains("npx playwright test --x");
        assertThat(WorkflowCommands.plain("tox run -e ${{ matrix.tox || format('py{0}', matrix.python) }}"))
                .contains("tox run");
        assertThat(WorkflowCommands.plain("npm test -- --browser \"${{ matrix.browser }}\""))
                .contains("npm test --");
        assertThat(WorkflowCommands.plain("${{ matrix.command }} test")).isEmpty();
        assertThat(WorkflowCommands.plain("./gradlew ${{ matrix.task }}")).isEmpty();
    }

    @Test
    void workflowsForEveryChangeGoFirst() {
        assertThat(read(
                        ".github/workflows/a.yml",
                                "on: {release: {types: [published]}}\njobs: {x: {steps: [{run: publish}]}}\n",
                        ".github/workflows/b.yml", "on: {push: {tags: ['v*']}}\njobs: {x: {steps: [{run: tagged}]}}\n",
                        ".github/workflows/c.yml", "on: [push]\njobs: {x: {steps: [{run: changed}]}}\n",
                        ".github/workflows/d.yml",
                                "on: {push: {branches: [main], tags: ['v*']}}\njobs: {x: {steps: [{run: both}]}}\n",
                        ".github/actions/setup/action.yml",
                                "runs: {using: composite, steps: [{run: npm ci, shell: bash}]}\n"))
                .containsExactly("> changed", "> both", "> publish", "> tagged", "> npm ci");
    }

    @Test
    void aBombInAWorkflowIsReportedAndSteppedOver() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            bomb.append("a").append(i).append(": &a").append(i).append(" [");
            bomb.append("*a")
                    .append(i - 1)
                    .append(", ")
                    .append(("*a" + (i - 1) + ", ").repeat(9))
                    .append("x]\n");
        }
        Sources sources = new Sources(InMemoryRepository.of(
                ".github/workflows/bomb.yml",
                bomb.toString(),
                ".github/workflows/ci.yml",
                "on: push\njobs: {x: {steps: [{run: make}]}}\n"));
        assertThat(WorkflowCommands.read(sources)).extracting(Declared::command).containsExactly("make");
        assertThat(sources.unreadable())
                .singleElement()
                .satisfies(file -> assertThat(file.path()).isEqualTo(".github/workflows/bomb.yml"));
    }
}
