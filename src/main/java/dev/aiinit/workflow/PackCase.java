package dev.aiinit.workflow;

import dev.aiinit.pack.Pack;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
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

    /** A project that has nothing yet, and answers what it must. */
    static PackCase sample(Pack pack) {
        return new PackCase(
                "project", "sample answers", SampleAnswers.of(pack), new EmptyRepository(), new TreeMap<>());
    }

    /** Where its answers stand, or have to. */
    Location answersAt() {
        return Location.of(answersPath.isEmpty() ? "tests/" + name + "/answers.yml" : answersPath);
    }

    /** A problem at the place that it has, or else at the answers of this test. */
    Problem placed(Problem problem) {
        return problem.where() == null ? Problem.at(answersAt(), problem.what(), problem.hint()) : problem;
    }
}
