package dev.aiinit.detect;

import dev.aiinit.pack.Card;
import dev.aiinit.pack.Glob;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the folders in which cards are tried: those with a marker file, unless their name says that they are no part of the stack. */
final class Units {
    private static final Set<String> ROOT_ONLY = new TreeSet<>(List.of(""));

    private final Sources sources;
    private final Set<String> members;
    private final Map<List<String>, Set<String>> byMarkers = new LinkedHashMap<>();

    /** @param members folders that a manifest lists as workspaces: units whatever their names */
    Units(Sources sources, Iterable<String> members) {
        this.sources = sources;
        this.members = new TreeSet<>();
        members.forEach(this.members::add);
    }

    /** Sorted; the root is the empty string. */
    Set<String> of(Card card) {
        return card.units().isEmpty() ? ROOT_ONLY : byMarkers.computeIfAbsent(card.units(), this::find);
    }

    private Set<String> find(List<String> markers) {
        Set<String> found = new TreeSet<>();
        for (String marker : markers) {
            if (marker.startsWith("/")) {
                if (!sources.matching("", marker).isEmpty()) {
                    found.add("");
                }
                continue;
            }
            for (Glob.Alternative alternative : Glob.of(marker).alternatives()) {
                found.addAll(marked(alternative));
            }
            for (String member : members) {
                if (!sources.matching(member, marker).isEmpty()) {
                    found.add(member);
                }
            }
        }
        return found;
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
