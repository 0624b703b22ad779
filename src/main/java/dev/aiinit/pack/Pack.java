package dev.aiinit.pack;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A pack, read and checked: questions, documents and the text of its templates.
 *
 * @param templates text by name, {@code \n} line ends
 * @param builtIn whether it ships with this program, whose build has checked it; any other may come from anywhere
 */
public record Pack(
        String name,
        String version,
        String description,
        List<Topic> topics,
        List<PackQuestion> questions,
        List<Document> documents,
        Map<String, String> templates,
        boolean builtIn) {
    public Pack {
        topics = List.copyOf(topics);
        questions = List.copyOf(questions);
        documents = List.copyOf(documents);
        templates = Collections.unmodifiableMap(new LinkedHashMap<>(templates));
    }

    /** The same pack with other topics. */
    public Pack withTopics(List<Topic> other) {
        return new Pack(name, version, description, other, questions, documents, templates, builtIn);
    }

    /** The question of this id, or an error of ours: ids are checked when the pack is read. */
    public PackQuestion question(String id) {
        return questions.stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no question " + id));
    }
}
