package dev.aiinit.lint;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The version of Claude Code: {@code 2.1.330}. */
record ClientVersion(int major, int minor, int patch) {
    static final ClientVersion COMPACTS_WHEN_STUCK = new ClientVersion(2, 1, 172);
    static final ClientVersion HOLDS_EVERY_MODEL = new ClientVersion(2, 1, 223);

    private static final Pattern NUMBERS =
            Pattern.compile("\\D*(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})(?!\\d).*", Pattern.DOTALL);

    /** From what {@code claude --version} prints; empty when that is something else. */
    static Optional<ClientVersion> of(String printed) {
        Matcher numbers = NUMBERS.matcher(printed);
        return numbers.matches()
                ? Optional.of(new ClientVersion(
                        Integer.parseInt(numbers.group(1)),
                        Integer.parseInt(numbers.group(2)),
                        Integer.parseInt(numbers.group(3))))
                : Optional.empty();
    }

    boolean isBefore(ClientVersion other) {
        int first = Integer.compare(major, other.major);
        int second = first != 0 ? first : Integer.compare(minor, other.minor);
        return (second != 0 ? second : Integer.compare(patch, other.patch)) < 0;
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + patch;
    }
}
