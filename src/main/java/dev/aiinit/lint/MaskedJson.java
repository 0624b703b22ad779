package dev.aiinit.lint;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Two versions of a JSON file as they may be shown: a text that stands in both may be a token, and is masked. Broken JSON is read, too,
 * since a fix may mend it.
 */
public final class MaskedJson {
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*+\"(\\s*:)?");
    private static final String MASK = "\"\u2026\"";

    private final Set<String> common;

    /** Masks what both texts hold. */
    public MaskedJson(String before, String after) {
        this.common = new LinkedHashSet<>(values(before));
        common.retainAll(values(after));
    }

    /** One of the two, masked. */
    public String of(String text) {
        return TEXT.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) == null && common.contains(found.group()) ? MASK : found.group()));
    }

    /** The texts that are no keys. */
    private static List<String> values(String text) {
        return TEXT.matcher(text)
                .results()
                .filter(found -> found.group(1) == null)
                .map(found -> found.group())
                .collect(Collectors.toList());
    }
}
