package dev.aiinit.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.answers.Answer;
import dev.aiinit.answers.Source;
import dev.aiinit.project.Evidence;
import dev.aiinit.project.Value;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InShortTest {
    @Test
    void saysAValueAsAPersonWould() {
        assertThat(InShort.value(Samples.STYLE, new Value.Text("features"))).isEqualTo("By feature");
        assertThat(InShort.value(Samples.STYLE, new Value.Text("other\u001b[0m")))
                .isEqualTo("other");
        assertThat(InShort.value(Samples.PARTS, new Value.Choices(List.of("web", "api"))))
                .isEqualTo("Web front end, API");
        assertThat(InShort.value(Samples.DARK, new Value.Flag(true))).isEqualTo("yes");
        assertThat(InShort.value(Samples.FLOW, new Value.Text("\n a\n\nb\n"))).isEqualTo("a (2 lines)");
        assertThat(InShort.value(Samples.FLOW, new Value.Text(""))).isEqualTo("(empty)");
        assertThat(InShort.value(Samples.DECISIONS, new Value.Records(List.of())))
                .isEqualTo("none");
        assertThat(InShort.value(
                        Samples.DECISIONS,
                        new Value.Records(List.of(
                                Map.of("title", new Value.Text("one")),
                                Map.of("status", new Value.Text("proposed")),
                                Map.of()))))
                .isEqualTo("3: one; proposed; (empty)");
    }

    @Test
    void saysWhereItComesFrom() {
        List<Evidence> many = List.of(
                Evidence.key("package.json", "dependencies.next"),
                Evidence.line("Makefile", 3),
                Evidence.file("a"),
                Evidence.file("b"),
                Evidence.file("c"));
        Answer answer = new Answer("framework", new Value.Text("Next.js 16"), Source.DETECTED, many);
        assertThat(InShort.origin(Samples.FRAMEWORK, answer, new Look(false, true)))
                .isEqualTo("detected: Next.js 16 — package.json#dependencies.next, Makefile:3, a and 2 more");
        Answer records = new Answer("decisions", new Value.Records(List.of()), Source.SAVED, List.of());
        assertThat(InShort.origin(Samples.DECISIONS, records, new Look(false, true)))
                .isEqualTo("saved");
    }
}
