package dev.aiinit.repository;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A view that answers as another one does, but for what it says itself. */
public interface ForwardingView extends RepositoryView {
    /** The other one. */
    RepositoryView view();

    @Override
    default List<RepositoryFile> files() {
        return view().files();
    }

    @Override
    default List<String> leftOut() {
        return view().leftOut();
    }

    @Override
    default boolean isGit() {
        return view().isGit();
    }

    @Override
    default List<String> notes() {
        return view().notes();
    }

    @Override
    default Optional<String> text(String path) {
        return view().text(path);
    }

    @Override
    default long bytes(String path) {
        return view().bytes(path);
    }

    @Override
    default SortedMap<String, Long> heavy(long least) {
        return view().heavy(least);
    }

    @Override
    default Signs signs(String path) {
        return view().signs(path);
    }

    @Override
    default String signsMark(String path) {
        return view().signsMark(path);
    }

    @Override
    default List<Signs> signs(List<String> paths) {
        return view().signs(paths);
    }

    @Override
    default List<Looked> look(List<String> paths) {
        return view().look(paths);
    }

    @Override
    default boolean exists(String path) {
        return view().exists(path);
    }

    @Override
    default boolean ignoredByGit(String path) {
        return view().ignoredByGit(path);
    }

    @Override
    default boolean isFolder(String path) {
        return view().isFolder(path);
    }

    @Override
    default Optional<GitRule> gitRule(String path, boolean isFolder) {
        return view().gitRule(path, isFolder);
    }
}
