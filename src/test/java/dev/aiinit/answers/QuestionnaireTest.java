package dev.aiinit.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.pack.Question;
import dev.aiinit.pack.Topic;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuestionnaireTest {
    private static Question question(String id, String topic) {
        return new Question(id, topic, Question.Type.TEXT, "?", "", List.of(), List.of(), false, "", "", 0, 0);
    }

    @Test
    void questionsAreAskedTopicByTopic() {
        Questionnaire questionnaire = new Questionnaire(
                List.of(new Topic("b", "B", ""), new Topic("a", "A", "")),
                List.of(question("1", "a"), question("2", "b"), question("3", "a")),
                Map.of(),
                Set.of(),
                (asked, soFar) -> true);
        assertThat(questionnaire.inOrder()).extracting(Question::id).containsExactly("2", "1", "3");
    }

    @Test
    void aQuestionWithoutTopicAndAFixedOneWithoutAnswerAreRefused() {
        assertThatThrownBy(() -> new Questionnaire(
                        List.of(), List.of(question("1", "a")), Map.of(), Set.of(), (asked, soFar) -> true))
                .hasMessage("question 1: unknown topic a");
        assertThatThrownBy(() -> new Questionnaire(List.of(), List.of(), Map.of(), Set.of("1"), (asked, soFar) -> true))
                .hasMessage("a fixed question without an answer");
    }
}
