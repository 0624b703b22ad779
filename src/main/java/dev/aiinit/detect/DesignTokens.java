package dev.aiinit.detect;

import dev.aiinit.detect.Stack.Held;
import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Sources;
import dev.aiinit.pack.Card;
import dev.aiinit.pack.CardKind;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the files that define design tokens: those in which a card's pattern matches often enough. */
final class DesignTokens {
    private static final int MOST_FILES = 20;
    private static final int MOST_CANDIDATES = 80;
    private static final int MOST_MATCHES = 200;

    /** A file with a handful of definitions beside one with a hundred adjusts that one. */
    private static final int SHARE = 8;

    private static final long LARGEST = 256 << 10;

    /** By its name it is for all parts, wherever it lies. */
    private static final Pattern NAMED = Pattern.compile("(?:.*/)?(?:design-)?tokens\\.\\w+");

    private final Sources sources;
    private final TextSearch texts;

    DesignTokens(Sources sources) {
        this.sources = sources;
        this.texts = new TextSearch(sources);
    }

    /** Those with the most definitions first; of parts without a graphical interface only when no other part has any. */
    List<String> find(List<Held> held) {
        Map<String, Integer> definitions = new LinkedHashMap<>();
        for (Held each : held) {
            for (Card.TokenRule rule : each.card().ui().tokens()) {
                count(each.unit(), rule, definitions);
            }
        }
        Set<String> units = new TreeSet<>();
        Set<String> graphical = new TreeSet<>();
        for (Held each : held) {
            if (each.card().kind() != CardKind.COMMON) {
                units.add(each.unit());
                if (each.card().ui().graphical()) {
                    graphical.add(each.unit());
                }
            }
        }
        int most =
                definitions.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> files = definitions.keySet().stream()
                .filter(file -> isNamed(file) || definitions.getOrDefault(file, 0) * SHARE >= most)
                .sorted(Comparator.<String>comparingInt(file -> -definitions.getOrDefault(file, 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_FILES)
                .toList();
        List<String> own = files.stream()
                .filter(file -> graphical.contains(nearest(units, file)) || isNamed(file))
                .toList();
        return own.isEmpty() ? files : own;
    }

    private static boolean isNamed(String file) {
        return NAMED.matcher(file).matches();
    }

    private static String nearest(Set<String> units, String file) {
        return Folders.upwards(Folders.of(file)).stream()
                .filter(units::contains)
                .findFirst()
                .orElse("");
    }

    private void count(String unit, Card.TokenRule rule, Map<String, Integer> definitions) {
        Set<String> except = new TreeSet<>();
        if (!rule.except().isEmpty()) {
            except.addAll(sources.matching(unit, rule.except()));
        }
        sources.matching(unit, rule.file()).stream()
                .filter(file -> !except.contains(file))
                .sorted(Comparator.comparingInt(Folders::depth).thenComparing(file -> file))
                .limit(MOST_CANDIDATES)
                .filter(file -> sources.repository().bytes(file) <= LARGEST)
                .forEach(file -> {
                    int matches = texts.find(file, rule.pattern(), MOST_MATCHES).size();
                    if (matches >= rule.least()) {
                        definitions.merge(file, matches, Integer::sum);
                    }
                });
    }
}
