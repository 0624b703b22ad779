package dev.aiinit.detect;

import dev.aiinit.detect.Findings.UserInterface;
import dev.aiinit.detect.Stack.Held;
import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Sources;
import dev.aiinit.pack.Card;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Finds where the code of a graphical user interface, its components, design tokens and translations live. */
final class InterfaceFolders {
    private static final int MOST_TOKEN_FILES = 20;
    private static final int MOST_STYLE_SHEETS = 80;
    private static final long LARGEST_STYLE_SHEET = 256 << 10;

    private static final List<String> TOKEN_FILES = List.of(
            "**/tailwind.config.{js,cjs,mjs,ts,cts,mts}",
            "**/{tokens,design-tokens,*.tokens}.{json,yaml,yml}",
            "**/{tokens,design-tokens}/**/*.json");
    private static final String STYLE_SHEETS = "**/*.{css,scss,less,pcss}";

    /** Variables declared for a whole page, or for Tailwind's theme. */
    private static final Pattern DECLARES_TOKENS =
            Pattern.compile("@theme\\b[^{;]*\\{|:root\\b[^{}]*\\{[^{}]*--[\\w-]+\\s*:");

    private static final List<String> LOCALE_FOLDERS =
            List.of("locales", "locale", "i18n", "messages", "translations", "lang", "_locales");
    private static final Set<String> LANGUAGES = new TreeSet<>(List.of(Locale.getISOLanguages()));

    private static final Pattern TESTS = Pattern.compile("(?:^|/)(?:__tests__|tests?|spec|e2e)/");

    private final Sources sources;

    InterfaceFolders(Sources sources) {
        this.sources = sources;
    }

    UserInterface find(List<Held> held) {
        boolean graphical = held.stream().anyMatch(each -> each.card().ui().graphical());
        return new UserInterface(
                graphical,
                folders(held, Card.UiRule::folders),
                folders(held, Card.UiRule::components),
                graphical ? tokens() : List.of(),
                locales());
    }

    private List<String> folders(List<Held> held, Function<Card.UiRule, List<String>> which) {
        Set<String> folders = new TreeSet<>();
        for (Held each : held) {
            for (String folder : which.apply(each.card().ui())) {
                String path = folder.startsWith("/") ? folder.substring(1) : Folders.join(each.unit(), folder);
                if (sources.index().holdsFolder(path)) {
                    folders.add(path);
                }
            }
        }
        return List.copyOf(folders);
    }

    private List<String> tokens() {
        Set<String> tokens = new TreeSet<>();
        TOKEN_FILES.forEach(glob -> tokens.addAll(sources.matching("", glob)));
        List<String> sheets = sources.matching("", STYLE_SHEETS).stream()
                .filter(path -> !path.endsWith(".min.css"))
                .sorted(Comparator.comparingInt(Folders::depth).thenComparing(path -> path))
                .limit(MOST_STYLE_SHEETS)
                .toList();
        for (String sheet : sheets) {
            long bytes = sources.repository().bytes(sheet);
            if (bytes > 0
                    && bytes <= LARGEST_STYLE_SHEET
                    && sources.text(sheet)
                            .filter(text -> DECLARES_TOKENS.matcher(text).find())
                            .isPresent()) {
                tokens.add(sheet);
            }
        }
        return tokens.stream().limit(MOST_TOKEN_FILES).toList();
    }

    /** Folders with at least two files or folders that are named after a language. */
    private List<String> locales() {
        List<String> found = new ArrayList<>();
        for (String folder : sources.index().foldersNamed(LOCALE_FOLDERS)) {
            if (TESTS.matcher(folder).find()) {
                continue;
            }
            Set<String> languages = new TreeSet<>();
            for (String entry : sources.index().entriesOf(folder)) {
                String name = entry.replaceFirst("\\..*", "");
                if (LANGUAGES.contains(name.replaceFirst("[-_].*", ""))) {
                    languages.add(name);
                }
            }
            if (languages.size() > 1) {
                found.add(folder);
            }
        }
        return found;
    }
}
