package dev.aiinit.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Collects what a listing leaves out and a person may miss, and says it in a few lines. */
final class LeftOut {
    private static final int NAMED = 3;

    private final Set<String> unreadable = new TreeSet<>();
    private final Set<String> notUtf8 = new TreeSet<>();
    private final Set<String> nestedRepositories = new TreeSet<>();

    void unreadable(String path) {
        unreadable.add(path);
    }

    void notUtf8(String path) {
        notUtf8.add(path);
    }

    void nestedRepository(String path) {
        nestedRepositories.add(path);
    }

    void add(LeftOut other) {
        unreadable.addAll(other.unreadable);
        notUtf8.addAll(other.notUtf8);
        nestedRepositories.addAll(other.nestedRepositories);
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        add(notes, "cannot be read and are left out", unreadable);
        add(notes, "have names that are not UTF-8 and are left out", notUtf8);
        add(notes, "are git repositories of their own and are left out", nestedRepositories);
        return notes;
    }

    private static void add(List<String> notes, String what, Set<String> paths) {
        if (!paths.isEmpty()) {
            List<String> first = paths.stream().limit(NAMED).toList();
            String more = paths.size() > NAMED ? " and " + (paths.size() - NAMED) + " more" : "";
            notes.add(printable(String.join(", ", first) + more + " " + what));
        }
    }

    /** Without control characters, which a name may hold to play with the terminal. */
    static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
