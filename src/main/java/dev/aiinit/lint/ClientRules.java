package dev.aiinit.lint;

import java.util.List;

/** The rules about Claude Code and its context window. */
public final class ClientRules {
    static final DoctorRule LONG_MODEL = new DoctorRule(
            "AI201",
            "long-context-model",
            Severity.WARNING,
            "A model whose name ends in [1m] asks for the window of 1,000,000 tokens. On a plan that does not include it every request"
                    + " fails with \"Usage credits required for 1M context\", however short the conversation is. Take [1m] off the name in the"
                    + " file or variable told, or turn usage credits on. On a plan that includes it nothing is wrong: silence the rule with"
                    + " that reason. Known from the documentation of Claude Code and from its published package.");
    static final DoctorRule LONG_AGENT = new DoctorRule(
            "AI202",
            "long-context-agent",
            Severity.WARNING,
            "A subagent, skill or command names a model that ends in [1m] in its front matter, so that it alone asks for the window of"
                    + " 1,000,000 tokens, and fails where the plan does not include it, whatever model the session runs on. Take [1m] off the"
                    + " name. Known from the documentation and from reports about subagents.");
    static final DoctorRule NO_SWITCH = new DoctorRule(
            "AI203",
            "no-standard-window",
            Severity.NOTE,
            "CLAUDE_CODE_DISABLE_1M_CONTEXT=1 takes [1m] out of the picker and holds models to 200,000 tokens (since 2.1.50; all"
                    + " models that run at 1,000,000 by themselves since 2.1.223). It may stand under \"env\" in .claude/settings.json, and"
                    + " counts for everybody who starts there. Told only where the repository pins such a model, your answers want the"
                    + " standard window, or doctor is asked with --1m. Measured on Claude Code 2.1.197 and 2.1.330.");
    static final DoctorRule NO_WINDOW = new DoctorRule(
            "AI204",
            "late-compaction",
            Severity.NOTE,
            "autoCompactWindow says at how many tokens a session is compacted. Where it is not set, a model with a window of 1,000,000"
                    + " compacts at about 967,000, long after a plan without 1M refuses. 200000 keeps a session under that limit with clients"
                    + " on which CLAUDE_CODE_DISABLE_1M_CONTEXT does not hold every model yet. Told only with --1m. Known from the"
                    + " documentation.");
    static final DoctorRule BAD_WINDOW = new DoctorRule(
            "AI205",
            "compaction-out-of-range",
            Severity.WARNING,
            "autoCompactWindow is a number from 100000 to 1000000, and CLAUDE_CODE_AUTO_COMPACT_WINDOW, which comes before it, a plain"
                    + " number. Anything else does not set the window that it seems to set. Known from the documentation.");
    static final DoctorRule OLD_CLIENT = new DoctorRule(
            "AI206",
            "old-client",
            Severity.WARNING,
            "Before Claude Code 2.1.172 a conversation that had passed 200,000 tokens on a plan without 1M was stuck: every request"
                    + " failed, /compact too, and only /clear helped. Since then it compacts by itself. Run: claude update. Known from the"
                    + " published list of changes.");
    static final DoctorRule WEAK_SWITCH = new DoctorRule(
            "AI207",
            "switch-needs-newer-client",
            Severity.NOTE,
            "CLAUDE_CODE_DISABLE_1M_CONTEXT is set, and this client is older than 2.1.223, the first that holds to 200,000 tokens also"
                    + " those models that run at 1,000,000 without [1m] in their name. Run: claude update. Known from the published list of"
                    + " changes.");
    static final DoctorRule NO_COMPACTION = new DoctorRule(
            "AI208",
            "compaction-off",
            Severity.NOTE,
            "With automatic compaction off a session grows until \"Prompt is too long\" or the limit of the plan ends it. That may be"
                    + " meant; then start a new session for each task. Known from names in the published package of Claude Code.");

    /** All of them, by id. */
    public static final List<DoctorRule> ALL =
            List.of(LONG_MODEL, LONG_AGENT, NO_SWITCH, NO_WINDOW, BAD_WINDOW, OLD_CLIENT, WEAK_SWITCH, NO_COMPACTION);

    private ClientRules() {}
}
