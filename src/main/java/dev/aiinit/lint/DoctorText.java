package dev.aiinit.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What doctor found, for people. */
public final class DoctorText {
    private DoctorText() {}

    /**
     * The whole report.
     *
     * @param advises whether the steps against the 1M error follow
     * @param mends whether {@code --fix} can write what a diagnosis brings
     * @param command the one that does
     */
    public static List<String> lines(Examination found, boolean advises, Predicate<Diagnosis> mends, String command) {
        List<String> lines = new ArrayList<>();
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
            if (found.count(severity) > 0) {
                lines.add(counted(found.count(severity), severity.word()) + ":");
                found.diagnoses().stream()
                        .filter(diagnosis -> diagnosis.rule().severity() == severity)
                        .forEach(diagnosis -> add(lines, diagnosis));
                lines.add("");
            }
        }
        if (advises) {
            advise(lines);
        }
        lines.add(closing(found));
        long mended = found.diagnoses().stream().filter(mends).count();
        if (mended > 0) {
            lines.add(mended + " of them can be mended by: " + command);
        }
        return lines;
    }

    private static void add(List<String> lines, Diagnosis diagnosis) {
        lines.add("  " + diagnosis.where() + ": " + diagnosis.what() + " ("
                + diagnosis.rule().id() + ")");
        lines.add("      " + diagnosis.mend());
    }

    private static void advise(List<String> lines) {
        lines.add("Against \"Usage credits required for 1M context\", in this order:");
        for (int step = 0; step < LongContextAdvice.STEPS.size(); step++) {
            lines.add("  " + (step + 1) + ". " + LongContextAdvice.STEPS.get(step));
        }
        lines.add("What cannot be seen from here:");
        LongContextAdvice.NOT_SEEN.forEach(cause -> lines.add("  - " + cause));
        lines.add("");
    }

    private static String closing(Examination found) {
        String silenced =
                found.silenced().isEmpty() ? "" : "; " + found.silenced().size() + " silenced";
        if (found.diagnoses().isEmpty()) {
            return "Nothing found" + silenced;
        }
        return counted(found.count(Severity.ERROR), "error") + ", "
                + counted(found.count(Severity.WARNING), "warning") + ", "
                + counted(found.count(Severity.NOTE), "note") + silenced
                + "; what a rule means: ai-init doctor --explain "
                + found.diagnoses().get(0).rule().id();
    }

    private static String counted(long count, String word) {
        return count + " " + word + (count == 1 ? "" : "s");
    }
}
