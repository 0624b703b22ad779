package dev.aiinit.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.pack.CommandKind;
import dev.aiinit.project.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What two runs of one command make together, and who has the say about it. */
class CiRunTest {
    private static final CiRun EARLY = new CiRun(1, "early.yml", false, true, false, List.of("redis"));
    private static final CiRun LATE = new CiRun(2, "late.yml", true, true, true, List.of("mysql"));
    private static final CiRun RELEASE = new CiRun(0, "release.yml", true, false, false, List.of());

    @Test
    void theEarlierRunCounts() {
        CiRun both = new CiRun(1, "early.yml", true, true, true, List.of("redis"));
        assertThat(EARLY.and(LATE)).isEqualTo(both);
        assertThat(LATE.and(EARLY)).isEqualTo(both);
    }

    @Test
    void aRunForEveryChangeCountsBeforeAnEarlierOneForReleases() {
        CiRun both = new CiRun(1, "early.yml", true, true, false, List.of("redis"));
        assertThat(EARLY.and(RELEASE)).isEqualTo(both);
        assertThat(RELEASE.and(EARLY)).isEqualTo(both);
        assertThat(RELEASE.and(RELEASE)).isEqualTo(RELEASE);
    }

    @Test
    void aPipelineHasTheSayWhereOneRunsTheCommand() {
        assertThat(command(CommandKind.BUILD, "make", null).authority()).isEqualTo(Origin.TASK_RUNNER);
        assertThat(command(CommandKind.BUILD, "make", EARLY).authority()).isEqualTo(Origin.CI);
        assertThat(Origin.TASK_RUNNER.word()).isEqualTo("task-runner");
    }

    @Test
    void someBuildsRunTheTests() {
        assertThat(command(CommandKind.BUILD, "mvn verify", null).buildsWithTests())
                .isTrue();
        assertThat(command(CommandKind.BUILD, "make", null).buildsWithTests()).isFalse();
        assertThat(command(CommandKind.LINT, "mvn verify", null).buildsWithTests())
                .isFalse();
    }

    @Test
    void servicesMayBeNamedAnew() {
        assertThat(command(CommandKind.TEST, "make", EARLY)
                        .withServices(List.of("Redis"))
                        .services())
                .containsExactly("Redis");
    }

    private static Command command(CommandKind kind, String line, CiRun run) {
        return new Command(kind, "x", line, "", "", Origin.TASK_RUNNER, run, List.of(), Evidence.file("Makefile"));
    }
}
