package dev.aiinit.answers;

import static java.util.Objects.requireNonNull;

import dev.aiinit.project.Evidence;
import dev.aiinit.project.Value;
import java.util.List;

/**
 * What a question was answered with, and why.
 *
 * @param question id of the question
 * @param evidence where a detected value stands; else empty
 */
public record Answer(String question, Value value, Source source, List<Evidence> evidence) {
    public Answer {
        requireNonNull(question);
        requireNonNull(value);
        requireNonNull(source);
        evidence = List.copyOf(evidence);
    }
}
