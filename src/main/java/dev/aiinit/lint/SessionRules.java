package dev.aiinit.lint;

import java.util.List;

/** The rules about sessions that the client would go on with. */
public final class SessionRules {
    static final DoctorRule LARGE = new DoctorRule(
            "AI301",
            "large-session",
            Severity.NOTE,
            "claude --continue sends the whole conversation again, with every request. The figure is estimated from the size of the"
                    + " session's log, which nobody reads: the log also holds what a compaction took out, so that it is an upper bound. Plain claude starts a new"
                    + " session, and so does /clear inside one; /compact makes a long one short. --no-sessions looks at none of this.");
    static final DoctorRule STALE = new DoctorRule(
            "AI302",
            "stale-session",
            Severity.NOTE,
            "A session that was left more than a week ago remembers files as they were then, and reads them again anyway. What should"
                    + " last belongs into the memory files; start a new session with plain claude. --no-sessions looks at none of this.");

    /** All of them, by id. */
    public static final List<DoctorRule> ALL = List.of(LARGE, STALE);

    private SessionRules() {}
}
