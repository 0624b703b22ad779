package dev.aiinit.detect;

import dev.aiinit.detect.Findings.Claim;
import dev.aiinit.detect.Findings.UserInterface;
import dev.aiinit.detect.Stack.Held;
import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Sources;
import dev.aiinit.manifest.Workspace;
import dev.aiinit.pack.Extraction;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds where the code of a graphical user interface, its components, design tokens and translations live. */
final class InterfaceFolders {
    private static final List<String> LOCALE_FOLDERS =
            List.of("locales", "locale", "i18n", "messages", "translations", "lang", "_locales");
    private static final Set<String> LANGUAGES = new TreeSet<>(List.of(Locale.getISOLanguages()));

    private static final Pattern TESTS = Pattern.compile("(?:^|/)(?:__tests__|tests?|spec|e2e)/");

    private final Sources sources;
    private final Extractions extractions;
    private final List<Workspace> workspaces;

    InterfaceFolders(Sources sources, Extractions extractions, List<Workspace> workspaces) {
        this.sources = sources;
        this.extractions = extractions;
        this.workspaces = workspaces;
    }

    UserInterface find(List<Held> held) {
        boolean graphical = held.stream().anyMatch(each -> each.card().ui().graphical());
        return new UserInterface(
                graphical,
                folders(held),
                graphical ? new ComponentFolders(sources, extractions, workspaces).find(held) : List.of(),
                graphical ? new DesignTokens(sources).find(held) : List.of(),
                locales(),
                graphical ? defaultLocale(held) : null);
    }

    private List<String> folders(List<Held> held) {
        Set<String> folders = new TreeSet<>();
        for (Held each : held) {
            for (String folder : each.card().ui().folders()) {
                String path = path(each.unit(), folder);
                if (sources.index().holdsFolder(path)) {
                    folders.add(path);
                }
            }
        }
        return List.copyOf(folders);
    }

    /** A folder of a card, as seen from the root. */
    static String path(String unit, String folder) {
        return folder.startsWith("/") ? folder.substring(1) : Folders.join(unit, folder);
    }

    /** What the outermost unit states. */
    private @Nullable Claim defaultLocale(List<Held> held) {
        List<Held> outermost = held.stream()
                .sorted(Comparator.comparingInt(each -> Folders.depth(each.unit())))
                .toList();
        for (Held each : outermost) {
            for (Extraction extraction : each.card().ui().defaultLocale()) {
                Extractions.Extract stated =
                        extractions.value(extraction, each.place()).orElse(null);
                if (stated != null) {
                    return new Claim(stated.text(), stated.evidence());
                }
            }
        }
        return null;
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
