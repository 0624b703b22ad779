package dev.aiinit.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.answers.Answering.Again;
import dev.aiinit.pack.AnswersSchema;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.PackFiles;
import dev.aiinit.pack.PackReader;
import dev.aiinit.pack.Question;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Value;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.JsonText;
import dev.aiinit.syntax.Syntax;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SavedStateTest {
    private static final Pack PACK = PackReader.read(new PackFiles("pack", Map.of(PackReader.MANIFEST, """
            name: a
            version: 1
            topics: [{id: t, title: T}]
            questions:
              - {id: line, topic: t, type: text, prompt: P, default-from: project.name}
              - {id: text, topic: t, type: lines, prompt: P}
              - {id: one, topic: t, type: choice, prompt: P, choices: [{value: a}, {value: b}]}
              - {id: some, topic: t, type: choices, prompt: P, choices: [{value: a}, {value: b}], default: [a]}
              - {id: list, topic: t, type: records, prompt: P, fields: [{id: f, type: text, prompt: F}]}
              - {id: untouched, topic: t, type: text, prompt: P, default: x}
            """)));
    private static final Map<String, Value> LEFT_OPEN = leftOpen();

    private static Map<String, Value> leftOpen() {
        Map<String, Value> values = new LinkedHashMap<>();
        values.put("line", new Value.Text(""));
        values.put("text", new Value.Text(""));
        values.put("one", new Value.Text(""));
        values.put("some", new Value.Choices(List.of()));
        values.put("list", new Value.Records(List.of()));
        return values;
    }

    private record Texts(Optional<String> answers) implements SavedAnswers {
        @Override
        public String answersPath() {
            return "answers.yml";
        }

        @Override
        public Map<String, String> records(String question) {
            return Map.of();
        }
    }

    private static Given given(Map<String, Value> saved) {
        Detected name = new Detected(new Value.Text("detected"), List.of());
        return new Given(Map.of(), Map.of(), Map.of(), saved, Map.of("project.name", name));
    }

    private static Map<String, Question> questions() {
        return Answering.questions(PACK, given(Map.of()));
    }

    private static SavedState state(String text) {
        List<Problem> problems = new ArrayList<>();
        SavedState state = new SavedState(
                new Texts(Optional.of(text).filter(written -> !written.isEmpty())), questions(), List.of(), problems);
        assertThat(problems).isEmpty();
        return state;
    }

    private static String saved() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        LEFT_OPEN.forEach((id, value) -> answers.put(id, new Answer(id, value, Source.ASKED, List.of())));
        answers.put("untouched", new Answer("untouched", new Value.Text("x"), Source.DEFAULT, List.of()));
        return state("").changes(new AnswerBook(answers)).get("answers.yml").orElseThrow();
    }

    @Test
    void whatAPersonLeftOpenIsSavedAsEmptyAndTheFileSaysSo() {
        assertThat(saved().lines().filter(line -> !line.startsWith("#") && !line.isEmpty()))
                .containsExactly("line: \"\"", "text: \"\"", "one: \"\"", "some: []", "list: []");
        assertThat(saved()).contains("An empty one was left open on purpose");
    }

    @Test
    void whatAPersonLeftOpenIsNotAskedAgainUnlessAllIs() {
        Map<String, Value> read = state(saved()).answers();
        assertThat(read).isEqualTo(LEFT_OPEN);

        for (boolean confirm : new boolean[] {false, true}) {
            List<Questionnaire> asked = new ArrayList<>();
            new Answering(PACK, given(read)).answer(asker(asked), new Again(confirm, false, Set.of()));
            assertThat(asked.get(0).preselected().get("line").value()).isEqualTo(new Value.Text(""));
            assertThat(asked.get(0).settled()).isEqualTo(confirm ? new LinkedHashSet<>() : LEFT_OPEN.keySet());
        }
    }

    @Test
    void aLaterRunAsksOnlyWhatTheRepositoryOutdates() {
        Map<String, Value> read = state(saved()).answers();
        List<Questionnaire> asked = new ArrayList<>();

        new Answering(PACK, given(read)).answer(asker(asked), new Again(false, true, Set.of("line")));

        assertThat(asked.get(0).settled())
                .doesNotContain("line")
                .containsAll(questions().keySet().stream()
                        .filter(id -> !id.equals("line") && !questions().get(id).required())
                        .toList());
    }

    @Test
    void aLineThatIsTakenOutIsDetectedAgain() {
        Map<String, Value> read = state(saved().replace("line: \"\"\n", "")).answers();

        assertThat(new Answering(PACK, given(read))
                        .answer(null, new Again(false, false, Set.of()))
                        .text("line"))
                .isEqualTo("detected");
    }

    @Test
    void theSchemaOfTheAnswersTakesWhatIsSaved() {
        assertThat(violations(saved())).isEmpty();
        assertThat(violations("one: c\n")).isNotEmpty();
    }

    private static Asker asker(List<Questionnaire> asked) {
        return new Asker() {
            @Override
            public Map<String, Answer> ask(Questionnaire questionnaire) {
                asked.add(questionnaire);
                return questionnaire.preselected();
            }

            @Override
            public boolean confirm(String question, List<String> planLines) {
                return true;
            }
        };
    }

    private static List<String> violations(String answers) {
        return new ValidatorFactory()
                        .withJsonNodeFactory(new GsonNode.Factory())
                        .validate(
                                JsonText.write(AnswersSchema.of(questions().values())),
                                JsonText.write(Syntax.parse(Format.YAML, "answers.yml", answers)))
                        .getErrors()
                        .stream()
                        .map(error -> error.getInstanceLocation() + ": " + error.getError())
                        .toList();
    }
}
