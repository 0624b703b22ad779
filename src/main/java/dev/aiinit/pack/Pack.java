package dev.aiinit.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A pack, read and checked, or several of them joined: questions, documents, rules and the text of the templates.
 *
 * @param info of the uppermost one
 * @param layers the packs that it was joined from, lowest first; itself when it stands alone
 */
public record Pack(
        PackInfo info,
        List<Topic> topics,
        List<PackQuestion> questions,
        List<Document> documents,
        PackRules rules,
        List<Layer> layers) {
    public Pack {
        topics = List.copyOf(topics);
        questions = List.copyOf(questions);
        documents = List.copyOf(documents);
        layers = List.copyOf(layers);
    }

    /** A pack that stands alone and has nothing but questions, documents and templates. */
    public Pack(
            String name,
            String version,
            String description,
            List<Topic> topics,
            List<PackQuestion> questions,
            List<Document> documents,
            Map<String, String> templates,
            boolean builtIn) {
        this(
                new PackInfo(new PackHead(name, version, "", Optional.empty()), name, description, ""),
                topics,
                questions,
                documents,
                PackRules.NONE,
                List.of(new Layer(name, version, name, templates, builtIn)));
    }

    public String name() {
        return info.head().name();
    }

    public String version() {
        return info.head().version();
    }

    /** Whether all of it ships with this program. */
    public boolean builtIn() {
        return layers.stream().allMatch(Layer::builtIn);
    }

    /** The templates of its uppermost layer, text by name. */
    public Map<String, String> templates() {
        return layers.get(layers.size() - 1).templates();
    }

    /** A template as people know it: with the pack that it is from, where there are several. */
    public String named(Layer layer, String template) {
        return layers.size() > 1 ? layer.name() + "/" + template : template;
    }

    /** Lines for the ignore list, tuned like those of cards. */
    public List<PackNoise> ignore() {
        return rules.ignore();
    }

    /** What is refused at every deny level. */
    public List<PackDeny> deny() {
        return rules.deny();
    }

    /** What is left open of a question; empty when everything is. */
    public Optional<AnswerLimit> limit(String question) {
        return rules.limits().stream()
                .filter(limit -> limit.question().equals(question))
                .findFirst();
    }

    /** The same pack with other topics. */
    public Pack withTopics(List<Topic> other) {
        return new Pack(info, other, questions, documents, rules, layers);
    }

    /** The question of this id, or an error of ours: ids are checked when the pack is read. */
    public PackQuestion question(String id) {
        return questions.stream()
                .filter(question -> question.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no question " + id));
    }
}
