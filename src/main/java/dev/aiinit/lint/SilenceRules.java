package dev.aiinit.lint;

import java.util.List;

/** The rule about what silences other rules. */
public final class SilenceRules {
    static final DoctorRule BAD_SILENCE = new DoctorRule(
            "AI090",
            "bad-silence",
            Severity.WARNING,
            "Something should silence a rule and does not: it names no rule that there is, or gives no reason. In a Markdown file write"
                    + " <!-- ai-init-disable AI012 reason --> on a line of its own, for the whole file, or ai-init-disable-next-line for the"
                    + " line behind it; several rules are separated by commas. For any file write in .ai/.ai-init/answers.yml"
                    + " \"doctor:\", below it \"disable:\", and a list of entries with rule, reason and, unless it is meant for all files, path"
                    + " (a glob). ai-init doctor --rules lists the rules.");

    /** All of them, by id. */
    public static final List<DoctorRule> ALL = List.of(BAD_SILENCE);

    private SilenceRules() {}
}
