package dev.aiinit.repository;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A repository without the pack that lies in it: its templates, and above all the small repositories that it is tested with, say nothing of
 * what the project is made of.
 */
public final class WithoutPack implements RepositoryView {
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
    public List<RepositoryFile> files() {
        return files;
    }

    @Override
    public SortedMap<String, Long> heavy(long least) {
        SortedMap<String, Long> heavy = new TreeMap<>(view.heavy(least));
        heavy.keySet().removeIf(path -> path.startsWith(FOLDER));
        return heavy;
    }

    @Override
    public Signs signs(String path) {
        return view.signs(path);
    }

    @Override
    public List<Signs> signs(List<String> paths) {
        return view.signs(paths);
    }

    @Override
    public List<String> leftOut() {
        return view.leftOut();
    }

    @Override
    public boolean isGit() {
        return view.isGit();
    }

    @Override
    public List<String> notes() {
        return view.notes();
    }

    @Override
    public Optional<String> text(String path) {
        return view.text(path);
    }

    @Override
    public long bytes(String path) {
        return view.bytes(path);
    }

    @Override
    public String signsMark(String path) {
        return view.signsMark(path);
    }

    @Override
    public List<Looked> look(List<String> paths) {
        return view.look(paths);
    }

    @Override
    public boolean exists(String path) {
        return view.exists(path);
    }

    @Override
    public boolean ignoredByGit(String path) {
        return view.ignoredByGit(path);
    }

    @Override
    public boolean isFolder(String path) {
        return view.isFolder(path);
    }

    @Override
    public Optional<GitRule> gitRule(String path, boolean isFolder) {
        return view.gitRule(path, isFolder);
    }
}
