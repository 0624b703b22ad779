package dev.aiinit.answers;

import static java.util.Objects.requireNonNull;

import dev.aiinit.pack.Question;
import dev.aiinit.pack.Topic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is needed to ask a person.
 *
 * @param questions each belongs to one of the topics
 * @param preselected by question id: what counts if the person just goes on
 * @param fixed ids of questions that a flag or a file answered, their answers being among the preselected: shown, never asked
 * @param settled ids of questions that an earlier run answered: not asked, but shown in the review, where they can be changed
 */
public record Questionnaire(
        List<Topic> topics,
        List<Question> questions,
        Map<String, Answer> preselected,
        Set<String> fixed,
        Set<String> settled,
        Visibility visible) {
    public Questionnaire {
        topics = List.copyOf(topics);
        questions = List.copyOf(questions);
        preselected = Collections.unmodifiableMap(new LinkedHashMap<>(preselected));
        fixed = Collections.unmodifiableSet(new LinkedHashSet<>(fixed));
        settled = Collections.unmodifiableSet(new LinkedHashSet<>(settled));
        requireNonNull(visible);
        List<String> known = topics.stream().map(Topic::id).toList();
        for (Question question : questions) {
            if (!known.contains(question.topic())) {
                throw new IllegalArgumentException("question " + question.id() + ": unknown topic " + question.topic());
            }
        }
        if (!preselected.keySet().containsAll(fixed)) {
            throw new IllegalArgumentException("a fixed question without an answer");
        }
    }

    /** One of which every question is asked that is not fixed. */
    public Questionnaire(
            List<Topic> topics,
            List<Question> questions,
            Map<String, Answer> preselected,
            Set<String> fixed,
            Visibility visible) {
        this(topics, questions, preselected, fixed, new LinkedHashSet<>(), visible);
    }

    /** The questions in the order they are asked: topic by topic. */
    public List<Question> inOrder() {
        List<Question> ordered = new ArrayList<>();
        for (Topic topic : topics) {
            questions.stream()
                    .filter(question -> question.topic().equals(topic.id()))
                    .forEach(ordered::add);
        }
        return ordered;
    }
}
