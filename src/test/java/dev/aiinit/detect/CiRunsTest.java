package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.command.CiRun;
import dev.aiinit.command.Command;
import dev.aiinit.repository.InMemoryRepository;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** How CI runs what a repository declares: by name or through something else, for every change or seldom. */
class CiRunsTest {
    private static final String EVERY_CHANGE = "on: [push, pull_request]\njobs:\n  a:\n    steps:\n      - run: ";
    private static final String TAGS = "on:\n  push:\n    tags: ['*']\njobs:\n  a:\n    steps:\n      - run: ";

    @Test
    void aTargetThatOnlyCallsOthersIsWhatCiTypes() {
        List<Command> commands = commands(
                "Makefile",
                "ci: test\n\t@echo done\n\ntest:\n\tpytest\n",
                ".github/workflows/ci.yml",
                EVERY_CHANGE + "make ci");
        assertThat(run(commands, "make ci").direct()).isTrue();
        assertThat(run(commands, "make ci").complete()).isTrue();
        assertThat(run(commands, "make test").direct()).isFalse();
    }

    @Test
    void aScriptThatOnlyStartsAToolCallsNothing() {
        List<Command> commands = commands(
                "package.json",
                "{\"scripts\": {\"astro\": \"astro\"}}",
                "pnpm-lock.yaml",
                "",
                ".github/workflows/ci.yml",
                EVERY_CHANGE + "pnpm astro sync");
        assertThat(run(commands, "pnpm astro").complete()).isFalse();
    }

    @Test
    void whatARunOfTagsDoesIsNotDoneForEveryChange() {
        List<Command> commands = commands(
                "Makefile",
                "build:\n\tcc a.c\n\ntest:\n\tpytest\n",
                ".github/workflows/publish.yml",
                TAGS + "make build",
                ".github/workflows/test.yml",
                EVERY_CHANGE + "make test");
        assertThat(run(commands, "make build").everyChange()).isFalse();
        assertThat(run(commands, "make test").everyChange()).isTrue();
    }

    @Test
    void aCommandOfBothCountsAsOneOfEveryChange() {
        List<Command> commands = commands(
                "Makefile",
                "test:\n\tpytest\n",
                ".github/workflows/a.yml",
                TAGS + "make test",
                ".github/workflows/b.yml",
                EVERY_CHANGE + "make test");
        assertThat(run(commands, "make test").file()).isEqualTo(".github/workflows/b.yml");
        assertThat(run(commands, "make test").everyChange()).isTrue();
    }

    @Test
    void scriptsThatCallEachOtherComeToAnEnd() {
        List<Command> commands = commands(
                "package.json",
                "{\"scripts\": {\"build\": \"npm run bundle\", \"bundle\": \"npm run build\"}}",
                ".github/workflows/ci.yml",
                EVERY_CHANGE + "npm run build");
        assertThat(run(commands, "npm run build").direct()).isTrue();
        assertThat(run(commands, "npm run bundle").direct()).isFalse();
    }

    @Test
    void toxIsStartedInTheEnvironmentThatHoldsIt() {
        String manifest = "[dependency-groups]\ndev = [\"tox\"]\n[tool.tox.env.style]\ncommands = []\n";
        assertThat(commands("pyproject.toml", manifest, "uv.lock", ""))
                .extracting(Command::command)
                .contains("uv run tox -e style");
        String without = manifest.replace("\"tox\"", "\"ruff\"");
        assertThat(commands("pyproject.toml", without, "uv.lock", ""))
                .extracting(Command::command)
                .contains("tox -e style");
    }

    private static List<Command> commands(String... files) {
        return Detector.detect(InMemoryRepository.of(files), List.of()).commands();
    }

    private static CiRun run(List<Command> commands, String command) {
        return commands.stream()
                .filter(each -> each.command().equals(command))
                .map(Command::ci)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow();
    }
}
