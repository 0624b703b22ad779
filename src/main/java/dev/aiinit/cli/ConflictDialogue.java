package dev.aiinit.cli;

import dev.aiinit.answers.Answer;
import dev.aiinit.answers.Asker;
import dev.aiinit.answers.Questionnaire;
import dev.aiinit.answers.Source;
import dev.aiinit.merge.Conflict;
import dev.aiinit.merge.Resolution;
import dev.aiinit.pack.Choice;
import dev.aiinit.pack.Question;
import dev.aiinit.pack.Topic;
import dev.aiinit.project.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Shows conflicts to a person, one after the other, and asks which text counts. */
final class ConflictDialogue {
    private static final String LATER = "later";
    private static final List<Choice> CHOICES = List.of(
            new Choice("mine", "keep my text", ""),
            new Choice("template", "take the template's text", ""),
            new Choice("both", "keep mine, with the template's below it", ""),
            new Choice(LATER, "decide later", ""));

    private final List<Conflict> conflicts;

    ConflictDialogue(List<Conflict> conflicts) {
        this.conflicts = List.copyOf(conflicts);
    }

    /** What counts, by address; conflicts to be decided later are left out. */
    Map<String, Resolution> ask(Asker asker) {
        List<Topic> topics = new ArrayList<>();
        List<Question> questions = new ArrayList<>();
        Map<String, Answer> preselected = new LinkedHashMap<>();
        for (Conflict conflict : conflicts) {
            String id = conflict.address();
            topics.add(new Topic(id, id, String.join("\n", BothVersions.of(conflict))));
            questions.add(new Question(
                    id,
                    id,
                    Question.Type.CHOICE,
                    "Which text counts in " + conflict.location() + "?",
                    shown(conflict),
                    CHOICES,
                    List.of(),
                    true,
                    "",
                    "",
                    0,
                    0));
            preselected.put(id, new Answer(id, new Value.Text("mine"), Source.DEFAULT, List.of()));
        }
        Map<String, Answer> answers = asker.ask(
                new Questionnaire(topics, questions, preselected, new LinkedHashSet<>(), (question, soFar) -> true));
        Map<String, Resolution> resolutions = new LinkedHashMap<>();
        answers.forEach((id, answer) -> {
            if (answer.value() instanceof Value.Text side && !side.text().equals(LATER)) {
                resolutions.put(id, Resolution.valueOf(side.text().toUpperCase(Locale.ROOT)));
            }
        });
        return resolutions;
    }

    private static String shown(Conflict conflict) {
        return "Yours:\n" + conflict.mine().strip() + "\n\nThe template's:\n"
                + conflict.template().strip();
    }
}
