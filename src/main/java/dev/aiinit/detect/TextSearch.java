package dev.aiinit.detect;

import dev.aiinit.manifest.Comments;
import dev.aiinit.manifest.Sources;
import dev.aiinit.manifest.Unreadable;
import dev.aiinit.pack.CountedText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Searches files for regular expressions of cards, with bounded effort: a pattern that does not come to an end is given up and recorded. */
final class TextSearch {
    /** What stands beyond is data rather than configuration. */
    private static final int MOST_CHARACTERS = 1 << 20;

    /** Steps beyond the usual ones, of all searches: what many slow patterns take adds up. */
    private static final long MOST_EXCESS = 150_000_000;

    private final Sources sources;
    private long excess;
    private final Map<String, Pattern> patterns = new LinkedHashMap<>();
    /** Texts in which a comment was blanked out, by path; of most files nothing is kept. */
    private final Map<String, Optional<String>> blanked = new LinkedHashMap<>();

    TextSearch(Sources sources) {
        this.sources = sources;
    }

    /**
     * A match.
     *
     * @param value the first group, or the whole match of a pattern without groups
     * @param line of the value, counted from 1
     */
    record Hit(String value, int line) {}

    /** The first {@code most} matches in the file, in order. A match whose first group took no part is passed over. */
    List<Hit> find(String path, String regex, int most) {
        return search(path, regex, most, true);
    }

    private List<Hit> search(String path, String regex, int most, boolean groups) {
        String text = text(path);
        if (excess > MOST_EXCESS) {
            sources.record(new Unreadable(path, 0, "searches for patterns took too long before it was its turn"));
            return List.of();
        }
        Pattern pattern = patterns.computeIfAbsent(regex, source -> Pattern.compile(source, Pattern.MULTILINE));
        CountedText counting = CountedText.of(text, MOST_CHARACTERS);
        Matcher matcher = pattern.matcher(counting);
        List<Hit> hits = new ArrayList<>();
        int line = 1;
        int counted = 0;
        try {
            while (hits.size() < most && matcher.find()) {
                boolean group = groups && matcher.groupCount() > 0;
                String value = group ? matcher.group(1) : matcher.group();
                int place = group && isWithin(matcher) ? matcher.start(1) : matcher.start();
                for (; counted < place; counted++) {
                    line += text.charAt(counted) == '\n' ? 1 : 0;
                }
                if (value != null) {
                    hits.add(new Hit(value, line));
                }
            }
        } catch (CountedText.GaveUp | StackOverflowError endless) {
            sources.record(new Unreadable(path, 0, "a search for a pattern did not come to an end"));
        }
        excess += counting.excess();
        return hits;
    }

    private String text(String path) {
        String text = sources.text(path).orElse("");
        Optional<String> known = blanked.get(path);
        if (known == null) {
            String cut = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
            String plain = Comments.blanked(path, cut);
            known = plain.equals(cut) ? Optional.empty() : Optional.of(plain);
            blanked.put(path, known);
        }
        return known.orElse(text);
    }

    /** What looks around may take its group from elsewhere in the file. */
    private static boolean isWithin(Matcher matcher) {
        return matcher.start(1) >= matcher.start() && matcher.start(1) <= matcher.end();
    }

    /** The line of the first match. */
    Optional<Integer> firstLine(String path, String regex) {
        return search(path, regex, 1, false).stream().map(Hit::line).findFirst();
    }
}
