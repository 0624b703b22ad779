package dev.aiinit.workflow;

import dev.aiinit.repository.EmptyRepository;
import dev.aiinit.repository.RepositoryView;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One test of a pack: a repository, answers for it, and the files that must come out.
 *
 * @param answersPath name of the file with the answers, for problems in it; empty when there is none
 * @param expected text by path, without the state folder
 */
public record PackCase(
        String name,
        String answersPath,
        String answers,
        RepositoryView repository,
        SortedMap<String, String> expected) {
    public PackCase {
        expected = Collections.unmodifiableSortedMap(new TreeMap<>(expected));
    }

    /** A project that has nothing yet, and answers nothing. */
    static PackCase empty() {
        return new PackCase("project", "", "", new EmptyRepository(), new TreeMap<>());
    }
}
