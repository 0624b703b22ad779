package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.answers.Answer;
import dev.aiinit.answers.Asker;
import dev.aiinit.answers.Questionnaire;
import dev.aiinit.answers.SavedAnswers;
import dev.aiinit.answers.Source;
import dev.aiinit.pack.Choice;
import dev.aiinit.pack.Question;
import dev.aiinit.project.Value;
import dev.aiinit.store.BuiltInSource;
import dev.aiinit.workflow.Decide;
import dev.aiinit.workflow.DecisionLog;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DecideDialogueTest {
    private final Map<String, String> files = new TreeMap<>();

    @Test
    void everythingIsAskedWhenNothingWasGiven() throws IOException {
        files.put("cookies", "title: Use cookies\n");
        files.put("saml", "title: Use SAML\nstatus: rejected\n");
        Person person = new Person();
        person.says.put("title", new Value.Text("Use JWT"));
        person.says.put("why", new Value.Text("Two hosts"));
        person.says.put("rejected", new Value.Text("OAuth: too much\n  for now\nBasic"));
        person.says.put("supersedes", new Value.Choices(List.of("cookies")));
        Decide.Request asked = dialogue(request("", "")).ask(person);
        assertThat(person.asked.questions())
                .extracting(Question::id)
                .containsExactly("title", "why", "rejected", "supersedes", "status");
        assertThat(person.asked.fixed()).isEmpty();
        assertThat(person.asked.questions().get(3).choices())
                .containsExactly(new Choice("cookies", "cookies: Use cookies", ""));
        assertThat(asked)
                .isEqualTo(new Decide.Request(
                        "Use JWT",
                        "Two hosts",
                        List.of("OAuth: too much\n  for now", "Basic"),
                        "accepted",
                        List.of("cookies"),
                        "",
                        ""));
    }

    @Test
    void whatAnOptionGaveIsNotAskedAgain() throws IOException {
        files.put("cookies", "title: Use cookies\n");
        Decide.Request given =
                new Decide.Request("Use JWT", "", List.of("SAML"), "proposed", List.of("cookies"), "2026-09-07", "jwt");
        Person person = new Person();
        person.says.put("why", new Value.Text("Two hosts"));
        assertThat(dialogue(given).ask(person))
                .isEqualTo(new Decide.Request(
                        "Use JWT", "Two hosts", List.of("SAML"), "proposed", List.of("cookies"), "2026-09-07", "jwt"));
        assertThat(person.asked.fixed()).containsExactly("title", "rejected", "status");
        assertThat(person.asked.questions()).extracting(Question::id).doesNotContain("supersedes");
    }

    @Test
    void whoeverGaveTitleAndReasonIsAskedNothing() throws IOException {
        assertThat(dialogue(request("Use JWT", "Two hosts")).isNeeded()).isFalse();
        assertThat(dialogue(request("Use JWT", "")).isNeeded()).isTrue();
        assertThat(dialogue(request("", "Two hosts")).isNeeded()).isTrue();
    }

    private static Decide.Request request(String title, String why) {
        return new Decide.Request(title, why, List.of(), "", List.of(), "", "");
    }

    private DecideDialogue dialogue(Decide.Request given) throws IOException {
        SavedAnswers saved = new SavedAnswers() {
            @Override
            public String answersPath() {
                return ".ai/.ai-init/answers.yml";
            }

            @Override
            public Optional<String> answers() {
                return Optional.of("not: [read");
            }

            @Override
            public Map<String, String> records(String question) {
                return files;
            }
        };
        return new DecideDialogue(DecisionLog.read(BuiltInSource.read().pack(), saved), given);
    }

    /** Answers what was prepared, and leaves the rest as it is preselected. */
    private static final class Person implements Asker {
        final Map<String, Value> says = new LinkedHashMap<>();
        Questionnaire asked = new Questionnaire(List.of(), List.of(), Map.of(), java.util.Set.of(), (a, b) -> true);

        @Override
        public Map<String, Answer> ask(Questionnaire questionnaire) {
            asked = questionnaire;
            Map<String, Answer> answers = new LinkedHashMap<>(questionnaire.preselected());
            says.forEach((id, value) -> answers.put(id, new Answer(id, value, Source.ASKED, List.of())));
            return answers;
        }

        @Override
        public boolean confirm(String question, List<String> planLines) {
            throw new AssertionError("nothing is to be confirmed");
        }
    }
}
