package dev.aiinit.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.manifest.Sources;
import dev.aiinit.repository.InMemoryRepository;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What pipelines other than GitHub Actions keep for a release, a clock or a person, and which lines share a shell. */
class PipelineJobTest {
    private static List<Declared> read(String... files) {
        return PipelineCommands.read(new Sources(InMemoryRepository.of(files)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            script: [make]                                      ; true
            {stage: test, script: [make]}                       ; true
            {stage: deploy, script: [make]}                     ; false
            {stage: Release, script: [make]}                    ; false
            {when: manual, script: [make]}                      ; false
            {when: always, script: [make]}                      ; true
            {trigger: manual, script: [make]}                   ; false
            {only: [tags], script: [make]}                      ; false
            {only: tags, script: [make]}                        ; false
            {only: [main, tags], script: [make]}                ; true
            {only: [], script: [make]}                          ; true
            {deployment: staging, script: [make]}               ; false
            """)
    void aJobRunsForEveryChangeUnlessItSaysOtherwise(String job, boolean everyChange) {
        String text = job.startsWith("{") ? "job: " + job + "\n" : "job:\n  " + job + "\n";
        assertThat(read(".gitlab-ci.yml", text))
                .singleElement()
                .extracting(Declared::everyChange)
                .isEqualTo(everyChange);
    }

    @Test
    void whatHoldsForAStageHoldsForItsSteps() {
        assertThat(
                        read(
                                "bitbucket-pipelines.yml",
                                "pipelines:\n  default:\n    - step: {script: [a]}\n  tags:\n    v*:\n      - step: {script: [b]}\n  custom:\n    x:\n      - step: {script: [c]}\n"))
                .extracting(line -> line.command() + " " + line.everyChange())
                .containsExactly("a true", "b false", "c false");
    }

    @Test
    void aScriptGoesOnInTheShellOfWhatStandsBeforeIt() {
        assertThat(read(".gitlab-ci.yml", "t:\n  before_script: [cd api, pip install -e .]\n  script: [pytest]\n"))
                .extracting(line -> line.unit() + "> " + line.command())
                .containsExactly("api> pip install -e .", "api> pytest");
    }

    @Test
    void linesOfListsInListsAreOneScript() {
        assertThat(read(".gitlab-ci.yml", "t:\n  script:\n    - - cd api\n      - - make\n    - ls\n"))
                .extracting(line -> line.unit() + "> " + line.command())
                .containsExactly("api> make", "api> ls");
    }

    @ParameterizedTest
    @CsvSource({
        "uv.lock, 'uv run '",
        "poetry.lock, 'poetry run '",
        "pdm.lock, 'pdm run '",
        "Pipfile.lock, 'pipenv run '",
        "other.lock, ''"
    })
    void aLockFileTellsWhatStartsATool(String lock, String prefix) {
        Sources sources = new Sources(InMemoryRepository.of(lock, "", "api/x.py", ""));
        assertThat(PythonRunner.prefix(sources, "")).isEqualTo(prefix);
        assertThat(PythonRunner.prefix(sources, "api")).isEqualTo(prefix);
    }

    @Test
    void withoutALockFileTheTableOfPoetryDoes() {
        assertThat(PythonRunner.prefix(
                        new Sources(InMemoryRepository.of("pyproject.toml", "[tool.poetry]\nname = \"a\"\n")), ""))
                .isEqualTo("poetry run ");
        assertThat(PythonRunner.prefix(
                        new Sources(InMemoryRepository.of("pyproject.toml", "[project]\nname = \"a\"\n")), ""))
                .isEmpty();
    }
}
