package dev.aiinit.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.pack.Question;
import dev.aiinit.project.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FittingTest {
    private static final List<Question> ONE_OF_EACH =
            List.of(Samples.PURPOSE, Samples.FLOW, Samples.STYLE, Samples.PARTS, Samples.DARK, Samples.DECISIONS);

    @Test
    void choicesAreTheOfferedOnesInTheirOrder() {
        assertThat(Fitting.of(Samples.PARTS, new Value.Choices(List.of("jobs", "gone", "web"))))
                .isEqualTo(new Value.Choices(List.of("web", "jobs")));
        assertThat(Fitting.of(Samples.STYLE, new Value.Text("gone"))).isEqualTo(new Value.Text(""));
    }

    @Test
    void recordsHaveAllTheirFields() {
        Value.Records records =
                new Value.Records(List.of(Map.of("why", new Value.Text("x\r\ny"), "gone", new Value.Flag(true))));
        assertThat(((Value.Records) Fitting.of(Samples.DECISIONS, records)).items())
                .containsExactly(Map.of(
                        "title", new Value.Text(""), "why", new Value.Text("x\ny"), "status", new Value.Text("")));
    }

    @Test
    void aNewRecordStartsWithItsDefaults() {
        assertThat(Fitting.fresh(Samples.DECISIONS))
                .isEqualTo(Map.of(
                        "title", new Value.Text(""), "why", new Value.Text(""), "status", new Value.Text("proposed")));
    }

    @ParameterizedTest
    @EnumSource(Question.Type.class)
    void fittingTwiceIsFittingOnceWhateverTheValue(Question.Type type) {
        Question question = ONE_OF_EACH.stream()
                .filter(each -> each.type() == type)
                .findFirst()
                .orElseThrow();
        for (Value value : List.of(
                new Value.Text(" a\u001b[1m\r\n\tb "),
                new Value.Flag(true),
                new Value.Choices(List.of("cli", "web")),
                new Value.Records(List.of(Map.of("title", new Value.Flag(true)))))) {
            Value fitted = Fitting.of(question, value);
            assertThat(Fitting.of(question, fitted)).isEqualTo(fitted);
        }
    }
}
