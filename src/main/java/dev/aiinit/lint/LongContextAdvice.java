package dev.aiinit.lint;

import java.util.List;

/** What to do about "Usage credits required for 1M context", in the order of the documentation, and what cannot be seen from here. */
public final class LongContextAdvice {
    /** One step a line; those that end the error most often and cost least come first. */
    public static final List<String> STEPS = List.of(
            "claude update: from 2.1.172 on a session that passed 200K compacts by itself",
            "/model, and choose one without [1m]",
            "take every model with [1m] out of settings and variables (AI201, AI202)",
            "set CLAUDE_CODE_DISABLE_1M_CONTEXT=1: ai-init doctor --1m --fix writes it into the project's settings",
            "/usage-credits, if you want the long window and your plan asks for credits",
            "/clear, or plain claude: a new session instead of a long one");

    /** Causes that no file and no variable tells. */
    public static final List<String> NOT_SEEN = List.of(
            "what the plan of your account includes: Opus with 1M needs usage credits on Pro, Sonnet 4.6 with 1M on every subscription",
            "what the server decides: the error was reported with little context used, and with the switch set",
            "a model chosen with /model or --model, and settings that an organisation delivers from its console or by device management",
            "subagents that inherit the long window of the session that starts them");

    private LongContextAdvice() {}

    /** Whether something found here asks for the long window. */
    public static boolean isDue(Examination found) {
        return found.diagnoses().stream()
                .map(Diagnosis::rule)
                .anyMatch(rule -> rule.equals(ClientRules.LONG_MODEL) || rule.equals(ClientRules.LONG_AGENT));
    }
}
