package dev.aiinit.lint;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Reduces a title to the words that say what it is about. Cautious: order counts, negations stay, and {@code C}, {@code C++} and
 * {@code C#} are three words, so that two titles with one subject hardly ever mean different things.
 */
final class Subject {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}+#.]+");
    private static final Set<String> SAY_NOTHING = new TreeSet<>(List.of(
            "a an and are as at by for from in is of on our the their to we will with use uses using".split(" ", -1)));

    private Subject() {}

    /** The telling words; empty when there are none. */
    static List<String> of(String title) {
        String plain = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        List<String> words = new ArrayList<>();
        for (String word : BETWEEN_WORDS.split(plain, -1)) {
            String bare = word.replaceFirst("\\.+$", "");
            if (!bare.isEmpty() && !SAY_NOTHING.contains(bare)) {
                words.add(bare);
            }
        }
        return words;
    }
}
