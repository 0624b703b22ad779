package dev.aiinit.workflow;

import dev.aiinit.answers.Answer;
import dev.aiinit.answers.AnswerBook;
import dev.aiinit.markdown.Section;
import dev.aiinit.merge.MergeOptions;
import dev.aiinit.merge.Standing;
import dev.aiinit.merge.State;
import dev.aiinit.pack.Document;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.Target;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Suggestion;
import dev.aiinit.project.UserError;
import dev.aiinit.project.Value;
import dev.aiinit.render.Renderer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out where a section comes from. Which answers it rests on is tried out: the document is rendered again without each of them, and
 * where the section then differs, the answer is in it.
 */
final class Explain {
    private final Pack pack;
    private final Renderer plain;
    private final Renderer marking;
    private final Generate.World world;
    private final Generate.Answered answered;
    private final List<Target> targets;

    Explain(
            Pack pack,
            Renderer plain,
            Renderer marking,
            Generate.World world,
            Generate.Answered answered,
            List<Target> targets) {
        this.pack = pack;
        this.plain = plain;
        this.marking = marking;
        this.world = world;
        this.answered = answered;
        this.targets = List.copyOf(targets);
    }

    Explanation of(String address) {
        int hash = address.indexOf('#');
        String path = hash < 0 ? address : address.substring(0, hash);
        if (world.lock()
                .filter(text -> Lock.parse(State.LOCK, text).settings().containsKey(path))
                .isPresent()) {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of(
                            path + " has no sections: our entries in it are the lines of .claudeignore as rules",
                            "ask about .claudeignore"));
        }
        Document document = document(path);
        List<Section> sections = sections(path, answered.answers(), marking);
        Section section = sections.stream()
                .filter(candidate -> hash < 0 || candidate.id().equals(address.substring(hash + 1)))
                .findFirst()
                .orElseThrow(() -> unknown(
                        address,
                        sections.stream().map(each -> path + "#" + each.id()).toList()));
        String id = section.id();
        List<Explanation.Part> parts = new SectionParts(pack, document).of(section);
        Explanation.Part writer = parts.stream()
                .filter(Explanation.Part::isWhole)
                .reduce((lower, upper) -> upper)
                .orElse(parts.get(0));
        return new Explanation(
                path + "#" + id,
                writer.pack(),
                writer.place(),
                pack.layers().size() > 1 ? parts : List.of(),
                answers(path, id),
                Standing.of(world.bases(), path, id).words());
    }

    private Document document(String path) {
        return pack.documents().stream()
                .filter(document -> document.path().equals(path))
                .findFirst()
                .orElseThrow(() -> unknown(
                        path, pack.documents().stream().map(Document::path).toList()));
    }

    private List<Answer> answers(String path, String section) {
        Optional<String> whole = text(sections(path, answered.answers(), plain), section);
        List<Answer> answers = new ArrayList<>();
        for (Answer answer : answered.answers().answers().values()) {
            if (!answer.value().isEmpty() && isIn(answer, path, section, whole)) {
                answers.add(answer);
            }
        }
        return answers;
    }

    private boolean isIn(Answer answer, String path, String section, Optional<String> whole) {
        Map<String, Answer> others = new LinkedHashMap<>(answered.answers().answers());
        others.remove(answer.question());
        try {
            return isChanged(path, others, section, whole);
        } catch (UserError needed) {
            // A template that cannot do without it: another answer in its place tells as much.
            others.put(answer.question(), new Answer(answer.question(), other(answer), answer.source(), List.of()));
            return isChanged(path, others, section, whole);
        }
    }

    private boolean isChanged(String path, Map<String, Answer> answers, String section, Optional<String> whole) {
        List<Section> changed = sections(path, new AnswerBook(answers), plain);
        // An answer without which the file is not written at all says nothing of its sections.
        return !changed.isEmpty() && !text(changed, section).equals(whole);
    }

    private Value other(Answer answer) {
        return pack.question(answer.question()).question().choices().stream()
                .map(choice -> (Value) new Value.Text(choice.value()))
                .filter(value -> !value.equals(answer.value()))
                .findFirst()
                .orElseGet(() -> new Value.Text("another"));
    }

    private static Optional<String> text(List<Section> sections, String id) {
        return sections.stream()
                .filter(section -> section.id().equals(id))
                .map(Section::text)
                .findFirst();
    }

    private List<Section> sections(String path, AnswerBook answers, Renderer last) {
        return new Production(pack, plain, world, answered, answers, targets, MergeOptions.NONE)
                .rendered(path, last, answered)
                .map(text -> State.rendered(path, text))
                .orElse(List.of());
    }

    private static UserError unknown(String address, List<String> known) {
        return new UserError(
                ExitCode.USAGE, Problem.of("ai-init writes no \"" + address + "\"", Suggestion.hint(address, known)));
    }
}
