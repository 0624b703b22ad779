package dev.aiinit.repository;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A repository without a file: the one in which a project begins. */
public record EmptyRepository() implements RepositoryView {
    @Override
    public List<RepositoryFile> files() {
        return List.of();
    }

    @Override
    public boolean isGit() {
        return false;
    }

    @Override
    public List<String> notes() {
        return List.of();
    }

    @Override
    public Optional<String> text(String path) {
        return Optional.empty();
    }

    @Override
    public long bytes(String path) {
        return -1;
    }

    @Override
    public SortedMap<String, Long> heavy(long least) {
        return new TreeMap<>();
    }

    @Override
    public Signs signs(String path) {
        return Signs.NONE;
    }

    @Override
    public String signsMark(String path) {
        return "none";
    }

    @Override
    public boolean exists(String path) {
        return false;
    }

    @Override
    public boolean ignoredByGit(String path) {
        return false;
    }
}
