package dev.aiinit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.aiinit.answers.AnswersReader;
import dev.aiinit.pack.Choice;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.PackQuestion;
import dev.aiinit.pack.Question;
import dev.aiinit.project.Problem;
import dev.aiinit.store.BuiltInSource;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.SyntaxError;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whatever an answers file holds, reading it gives answers or problems with their places, and nothing else. */
class AnswersFuzz {
    /** What a question offers whose choices are not in the pack. */
    private static final List<Choice> OFFERED = List.of(new Choice("claude-code", "Claude Code", ""));

    private static final Map<String, Question> QUESTIONS = questions();

    private static Map<String, Question> questions() {
        try {
            Pack pack = BuiltInSource.read().pack();
            Map<String, Question> questions = new LinkedHashMap<>();
            for (PackQuestion question : pack.questions()) {
                questions.put(question.id(), question.ask(OFFERED));
            }
            return questions;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    @FuzzTest(maxDuration = "10m")
    void readingEndsInAnswersOrProblems(FuzzedDataProvider data) {
        String text = data.consumeRemainingAsString();
        List<Problem> problems = new ArrayList<>();
        try {
            new AnswersReader("a.yml", QUESTIONS, problems).read(Syntax.parse(Format.YAML, "a.yml", text));
        } catch (SyntaxError broken) {
            problems.add(broken.problem());
        }
        assertThat(problems).allSatisfy(problem -> assertThat(problem.toString()).startsWith("a.yml"));
    }
}
