package dev.aiinit.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A set of versions as manifests of many ecosystems write it: {@code >=18 <21}, {@code ^8.1|^8.2}, {@code ~=3.10}, {@code 20.x},
 * {@code [17,)}. Where ecosystems differ on a sign, the widest reading counts: it serves to find what cannot both hold.
 */
public final class VersionRange {
    private static final Pattern VENDOR = Pattern.compile("^[A-Za-z][A-Za-z_]*-(?=\\d)");
    private static final Pattern SPACED_SIGN = Pattern.compile("([<>=~^!]+)\\s+");
    private static final Pattern HYPHEN = Pattern.compile("(\\S+)\\s+-\\s+(\\S+)");
    private static final Pattern BRACKETS =
            Pattern.compile("([\\[(])\\s*([^,\\])]*?)\\s*(?:(,)\\s*([^\\])]*?)\\s*)?([\\])])");
    private static final Pattern PART = Pattern.compile(
            "(>=|<=|>|<|~>|~=|\\^|~|===?|=|!=)?[vV]?(\\d+(?:\\.\\d+)*+)(?:\\.[xX*])*+(?:[-+._]?[A-Za-z].*|-\\d.*|\\+.*)?");

    /** From {@code low}, inclusive, to {@code high}, exclusive; null for no end. */
    private record Interval(VersionNumber low, @Nullable VersionNumber high) {
        boolean meets(Interval other) {
            return below(low, other.high) && below(other.low, high);
        }

        private static boolean below(VersionNumber low, @Nullable VersionNumber high) {
            return high == null || low.compareTo(high) < 0;
        }
    }

    private final List<Interval> intervals;

    private VersionRange(List<Interval> intervals) {
        this.intervals = List.copyOf(intervals);
    }

    /** Empty for what names no versions by number ({@code lts/*}, {@code latest}) or is not understood. */
    public static Optional<VersionRange> parse(String text) {
        String plain = text.strip().replaceAll("^[\"']|[\"']$", "");
        List<Interval> intervals = new ArrayList<>();
        Matcher brackets = BRACKETS.matcher(plain);
        if (plain.startsWith("[") || plain.startsWith("(")) {
            while (brackets.find()) {
                Optional<Interval> interval = bracketed(brackets);
                if (interval.isEmpty()) {
                    return Optional.empty();
                }
                intervals.add(interval.get());
            }
        } else {
            for (String alternative : plain.split("\\|\\|?", -1)) {
                Optional<Interval> interval = joined(alternative.strip());
                if (interval.isEmpty()) {
                    return Optional.empty();
                }
                intervals.add(interval.get());
            }
        }
        return intervals.isEmpty() ? Optional.empty() : Optional.of(new VersionRange(intervals));
    }

    private static Optional<Interval> bracketed(Matcher brackets) {
        Optional<VersionNumber> low = VersionNumber.parse(brackets.group(2));
        if (brackets.group(3) == null) {
            return low.map(one -> new Interval(one, one.next()));
        }
        Optional<VersionNumber> high = VersionNumber.parse(brackets.group(4));
        boolean readable = (low.isPresent() || brackets.group(2).isEmpty())
                && (high.isPresent() || brackets.group(4).isEmpty());
        VersionNumber end = high.map(one -> brackets.group(5).equals("]") ? one.next() : one)
                .orElse(null);
        return readable ? Optional.of(new Interval(low.orElse(VersionNumber.ZERO), end)) : Optional.empty();
    }

    /** Parts that must all hold, joined by blanks or commas. */
    private static Optional<Interval> joined(String text) {
        Matcher hyphen = HYPHEN.matcher(text);
        String plain = hyphen.matches() ? ">=" + hyphen.group(1) + " <=" + hyphen.group(2) : text;
        VersionNumber low = VersionNumber.ZERO;
        VersionNumber high = null;
        boolean any = false;
        for (String word : SPACED_SIGN
                .matcher(VENDOR.matcher(plain).replaceFirst(""))
                .replaceAll("$1")
                .split("[\\s,]+", -1)) {
            Matcher part = PART.matcher(word);
            if (!part.matches()) {
                return Optional.empty();
            }
            Optional<Interval> interval =
                    VersionNumber.parse(part.group(2)).flatMap(number -> interval(part.group(1), number));
            if (interval.isPresent()) {
                any = true;
                low = low.compareTo(interval.get().low()) < 0 ? interval.get().low() : low;
                VersionNumber end = interval.get().high();
                high = end != null && (high == null || end.compareTo(high) < 0) ? end : high;
            }
        }
        return any ? Optional.of(new Interval(low, high)) : Optional.empty();
    }

    private static Optional<Interval> interval(@Nullable String sign, VersionNumber number) {
        if (sign == null) {
            return Optional.of(new Interval(number, number.next()));
        }
        return switch (sign) {
            case ">=", ">" -> Optional.of(new Interval(number, null));
            case "<" -> Optional.of(new Interval(VersionNumber.ZERO, number));
            case "<=" -> Optional.of(new Interval(VersionNumber.ZERO, number.next()));
            case "^" -> Optional.of(new Interval(number, number.nextCompatible()));
            case "~", "~=", "~>" -> Optional.of(new Interval(number, number.nextNear()));
            case "!=" -> Optional.empty();
            default -> Optional.of(new Interval(number, number.next()));
        };
    }

    /** The same lower ends, without upper ones: what a least version allows. */
    public VersionRange andLater() {
        return new VersionRange(intervals.stream()
                .map(interval -> new Interval(interval.low(), null))
                .toList());
    }

    /** Whether some version is in both. */
    public boolean agreesWith(VersionRange other) {
        return intervals.stream().anyMatch(mine -> other.intervals.stream().anyMatch(mine::meets));
    }
}
