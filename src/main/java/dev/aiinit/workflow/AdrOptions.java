package dev.aiinit.workflow;

import dev.aiinit.markdown.Links;
import dev.aiinit.markdown.Passages.Kind;
import dev.aiinit.markdown.Passages.Passage;
import java.util.List;
import java.util.Locale;

/** The options of a MADR record, and which of them was chosen. */
record AdrOptions(List<Passage> considered, String outcome) {
    private static final String CHOSEN = "chosen option:";

    /** The options that were not chosen; none when it is not clear which one was. */
    List<String> rejected() {
        String said = plain(outcome);
        if (!said.startsWith(CHOSEN)) {
            return List.of();
        }
        String chosen = said.substring(CHOSEN.length()).strip();
        List<String> options = considered.stream()
                .filter(passage -> passage.kind() == Kind.ITEM)
                .map(passage -> Links.flattened(passage.text()).replace("\n", " "))
                .filter(option -> !option.isBlank())
                .toList();
        String taken = "";
        for (String option : options) {
            if (startsWith(chosen, plain(option)) && option.length() > taken.length()) {
                taken = option;
            }
        }
        String one = taken;
        return one.isEmpty()
                ? List.of()
                : options.stream().filter(option -> !option.equals(one)).toList();
    }

    /** Whole words only: Postgres was not chosen where PostgreSQL was. */
    private static boolean startsWith(String chosen, String option) {
        return !option.isEmpty()
                && chosen.startsWith(option)
                && (chosen.length() == option.length()
                        || !Character.isLetterOrDigit(chosen.codePointAt(option.length())));
    }

    private static String plain(String text) {
        return text.replaceAll("[*_`\"“”']", "").replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
    }
}
