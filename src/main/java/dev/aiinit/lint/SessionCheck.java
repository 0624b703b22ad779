package dev.aiinit.lint;

import dev.aiinit.audit.Content;
import dev.aiinit.audit.TokenRange;
import dev.aiinit.project.Location;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tells what the session that a person would resume costs, from the size and the age of its log alone. */
public final class SessionCheck implements Check {
    private static final long LARGE = 100_000;
    private static final long WORTH_A_WORD = 20_000;
    private static final Duration WEEK = Duration.ofDays(7);

    private final Installation installation;

    public SessionCheck(Installation installation) {
        this.installation = installation;
    }

    @Override
    public List<Diagnosis> diagnoses() {
        List<Diagnosis> found = new ArrayList<>();
        installation.sessions().stream().findFirst().ifPresent(newest -> {
            TokenRange tokens = tokens(newest);
            Location where = Location.of(installation.sessionsShown());
            if (tokens.low() >= LARGE) {
                found.add(Diagnosis.of(
                        SessionRules.LARGE,
                        where,
                        "the session that you would resume holds up to " + tokens.brief()
                                + " tokens, by the size of its log",
                        "start a new one with plain claude, or /clear inside; to go on with it, /compact first"));
            }
            if (tokens.low() >= WORTH_A_WORD && newest.age().compareTo(WEEK) > 0) {
                found.add(Diagnosis.of(
                        SessionRules.STALE,
                        where,
                        "the session that you would resume is " + newest.age().toDays() + " days old",
                        "start a new one with plain claude"));
            }
        });
        return found;
    }

    /** What a session may hold, as audit estimates it. */
    static TokenRange tokens(SessionLog log) {
        return TokenRange.of(log.bytes(), Content.JSON);
    }
}
