package dev.aiinit.lint;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SessionCheckTest {
    private static List<String> found(SessionLog... logs) {
        Installation installation = new Installation(
                List.of(), List.of(), Collections.emptyMap(), Optional.empty(), "~/.claude/projects", List.of(logs));
        return new SessionCheck(installation)
                .diagnoses().stream()
                        .map(diagnosis ->
                                diagnosis.where() + " " + diagnosis.rule().id() + " " + diagnosis.what())
                        .toList();
    }

    @Test
    void aLargeSessionIsToldAsARangeOfTokens() {
        assertThat(found(new SessionLog(2_600_000, Duration.ofHours(1))))
                .containsExactly(
                        "~/.claude/projects AI301 the session that you would resume holds up to 1.0M-1.4M tokens,"
                                + " by the size of its log");
    }

    @Test
    void onlyTheNewestIsTheOneThatWouldBeResumed() {
        assertThat(found(new SessionLog(1000, Duration.ofHours(1)), new SessionLog(90_000_000, Duration.ofDays(90))))
                .isEmpty();
    }

    @Test
    void anOldSessionIsToldWhenItHoldsMoreThanAFewWords() {
        assertThat(found(new SessionLog(60_000, Duration.ofDays(12))))
                .containsExactly("~/.claude/projects AI302 the session that you would resume is 12 days old");
        assertThat(found(new SessionLog(60_000, Duration.ofDays(7)))).isEmpty();
        assertThat(found(new SessionLog(1000, Duration.ofDays(12)))).isEmpty();
    }

    @Test
    void withoutLogsNothingIsTold() {
        assertThat(found()).isEmpty();
    }

    @Test
    void noRuleSpeaksOfAnOptionThatTheClientDoesNotHave() {
        assertThat(SessionRules.ALL).extracting(DoctorRule::explanation).noneMatch(text -> text.contains("--new"));
        assertThat(LongContextAdvice.STEPS).noneMatch(step -> step.contains("--new"));
    }
}
