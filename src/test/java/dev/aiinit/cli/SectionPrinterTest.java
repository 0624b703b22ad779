package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.answers.Answer;
import dev.aiinit.answers.Source;
import dev.aiinit.project.Evidence;
import dev.aiinit.project.Value;
import dev.aiinit.workflow.Explanation;
import java.util.List;
import org.junit.jupiter.api.Test;

class SectionPrinterTest {
    private static final Explanation LAYERED = new Explanation(
            ".ai/STACK.md#commands",
            "acme 1.3.0",
            "acme/commands.ftl:1",
            List.of(
                    new Explanation.Part("default 1.0.0", "writes", "default/stack.ftl:12"),
                    new Explanation.Part("acme 1.3.0", "replaces", "acme/commands.ftl:1")),
            List.of(new Answer(
                    "deny",
                    new Value.Text("strict"),
                    Source.PACK,
                    List.of(Evidence.key("acme/pack.yml", "answers.deny")))),
            "as written");

    @Test
    void everyLayerOfASectionHasALine() {
        assertThat(SectionPrinter.lines(LAYERED))
                .containsExactly(
                        ".ai/STACK.md#commands",
                        "  pack      acme 1.3.0",
                        "  template  acme/commands.ftl:1",
                        "  text      as written",
                        "  layer     default 1.0.0 writes it: default/stack.ftl:12",
                        "  layer     acme 1.3.0 replaces it: acme/commands.ftl:1",
                        "  answers   deny (pack, acme/pack.yml#answers.deny)");
    }

    @Test
    void aProgramReadsTheSame() {
        assertThat(Json.text(SectionPrinter.tree(LAYERED)))
                .contains(
                        "\"schema\": \"explain/1\"", "\"layers\": [", "\"does\": \"replaces\"", "\"source\": \"pack\"");
    }
}
