package dev.aiinit.detect;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Sidelines;
import dev.aiinit.manifest.Sources;
import dev.aiinit.pack.Card;
import dev.aiinit.pack.Glob;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds the folders in which cards are tried: those with a marker file, unless their name says that they are no part of the stack. */
final class Units {
    private static final Set<String> ROOT_ONLY = new TreeSet<>(List.of(""));

    /** More folders with a marker than any repository has that people work on. */
    private static final int MOST = 2_000;

    private final Sources sources;
    private int cut;
    /** Members whose name alone would not make them a unit. */
    private final Set<String> unusualMembers = new TreeSet<>();

    private final Map<String, Set<String>> byCard = new LinkedHashMap<>();
    private final Map<List<String>, Set<String>> byMarkers = new LinkedHashMap<>();
    /** Many cards share single markers, in lists that differ. */
    private final Map<String, Set<String>> byMarker = new LinkedHashMap<>();

    /** @param members folders that a manifest lists as workspaces: units whatever their names */
    Units(Sources sources, Iterable<String> members) {
        this.sources = sources;
        for (String member : members) {
            if (!Sidelines.admitUnit(member, "package.json")) {
                unusualMembers.add(member);
            }
        }
    }

    /** Sorted; the root is the empty string. */
    Set<String> of(Card card) {
        if (card.units().isEmpty()) {
            return ROOT_ONLY;
        }
        Set<String> known = byCard.get(card.id());
        if (known == null) {
            known = byMarkers.computeIfAbsent(card.units(), this::find);
            byCard.put(card.id(), known);
        }
        return known;
    }

    private Set<String> find(List<String> markers) {
        Set<String> found = new TreeSet<>();
        markers.forEach(marker -> found.addAll(byMarker.computeIfAbsent(marker, this::marked)));
        return found;
    }

    private Set<String> marked(String marker) {
        Set<String> found = new TreeSet<>();
        if (marker.startsWith("/")) {
            if (!sources.matching("", marker).isEmpty()) {
                found.add("");
            }
            return found;
        }
        for (Glob.Alternative alternative : Glob.of(marker).alternatives()) {
            found.addAll(marked(alternative));
        }
        for (String member : unusualMembers) {
            if (!sources.matching(member, marker).isEmpty()) {
                found.add(member);
            }
        }
        return found.size() <= MOST ? found : nearest(found);
    }

    /** Those nearest to the root. */
    private Set<String> nearest(Set<String> found) {
        cut = Math.max(cut, found.size());
        return found.stream()
                .sorted(Comparator.comparingInt(Folders::depth).thenComparing(Comparator.naturalOrder()))
                .limit(MOST)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What was left out, for a person; nothing when nothing was. */
    List<String> notes() {
        return cut == 0
                ? List.of()
                : List.of("of " + cut + " folders with a manifest only the " + MOST
                        + " nearest to the root were searched for technologies");
    }

    private List<String> marked(Glob.Alternative marker) {
        List<String> folders = new ArrayList<>();
        for (String path : sources.index().anywhere(marker)) {
            String folder = Folders.of(path);
            // A marker of several folders ("config/app.yml") marks the folder that it starts in.
            for (int i = 1; i < marker.depth(); i++) {
                folder = Folders.of(folder);
            }
            if (Sidelines.admitUnit(folder, Folders.name(path))) {
                folders.add(folder);
            }
        }
        return folders;
    }
}
