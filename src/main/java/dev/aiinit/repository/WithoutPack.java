package dev.aiinit.repository;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A repository without the pack that lies in it: its templates, and above all the small repositories that it is tested with, say nothing of
 * what the project is made of.
 */
public final class WithoutPack implements ForwardingView {
    /** The repository's own pack, from the root. */
    public static final String FOLDER = ".ai/pack/";

    private final RepositoryView view;
    private final List<RepositoryFile> files;

    private WithoutPack(RepositoryView view) {
        this.view = view;
        this.files = view.files().stream()
                .filter(file -> !file.path().startsWith(FOLDER))
                .toList();
    }

    /** The view itself where there is no pack. */
    public static RepositoryView of(RepositoryView view) {
        return view.files().stream().anyMatch(file -> file.path().startsWith(FOLDER)) ? new WithoutPack(view) : view;
    }

    @Override
    public RepositoryView view() {
        return view;
    }

    @Override
    public List<RepositoryFile> files() {
        return files;
    }

    @Override
    public SortedMap<String, Long> heavy(long least) {
        SortedMap<String, Long> heavy = new TreeMap<>(view.heavy(least));
        heavy.keySet().removeIf(path -> path.startsWith(FOLDER));
        return heavy;
    }
}
