package dev.aiinit.accuracy;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One thing that a truth file says: right answers joined by {@code or}, in each of which {@code *} stands for any text.
 *
 * @param text a name, a command or a path
 * @param version a version; null when the truth tells none
 */
record Expectation(String text, String version) {
    boolean matches(Answer answer, Field.Compared compared) {
        return switch (compared) {
            case NAME -> alternatives(name(text)).anyMatch(name(answer.text()));
            case TEXT -> alternatives(text).anyMatch(answer.text());
            case VERSION ->
                alternatives(name(text)).anyMatch(name(answer.text()))
                        && answer.versions().stream().anyMatch(alternatives(version)::anyMatch);
        };
    }

    /** What a detector would answer to be right. */
    Answer asAnswer() {
        String first = text.split(" or ", 2)[0];
        return new Answer(first, version == null ? List.of() : List.of(version.split(" or ", 2)[0]));
    }

    private static String name(String text) {
        return Arrays.stream(text.split(" or "))
                .map(part -> part.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}*+#]", ""))
                .collect(Collectors.joining(" or "));
    }

    private static Alternatives alternatives(String text) {
        return new Alternatives(Arrays.stream(text.split(" or "))
                .map(part -> Arrays.stream(part.strip().split("\\*", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining(".*")))
                .map(pattern -> Pattern.compile(pattern, Pattern.DOTALL))
                .toList());
    }

    private record Alternatives(List<Pattern> patterns) {
        boolean anyMatch(String answer) {
            return patterns.stream().anyMatch(pattern -> pattern.matcher(answer).matches());
        }
    }

    @Override
    public String toString() {
        return version == null ? text : text + " " + version;
    }
}
