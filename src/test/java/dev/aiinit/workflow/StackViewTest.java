package dev.aiinit.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.detect.Findings;
import dev.aiinit.detect.Findings.Fact;
import dev.aiinit.detect.Findings.Technology;
import dev.aiinit.detect.Findings.UserInterface;
import dev.aiinit.detect.Findings.Version;
import dev.aiinit.pack.CardKind;
import dev.aiinit.project.Evidence;
import dev.aiinit.project.MarkdownText;
import dev.aiinit.structure.Structure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** STACK.md says each thing once, where it belongs. */
class StackViewTest {
    @Test
    void whatSeveralPartsSayAlikeIsToldOnce() {
        Map<String, Object> tree =
                tree(List.of(), technology("a", "4.1", "a/package.json"), technology("b", "4.1", "b/package.json"));
        assertThat((List<?>) tree.get("units")).isEmpty();
        Map<?, ?> shared = (Map<?, ?>) ((List<?>) tree.get("shared")).get(0);
        assertThat(shared.get("name")).isEqualTo("Vue");
        assertThat(shared.get("paths")).isEqualTo(List.of("a", "b"));
    }

    @Test
    void partsThatDifferKeepTheirLines() {
        Map<String, Object> tree =
                tree(List.of(), technology("a", "4.1", "a/package.json"), technology("b", "4.2", "b/package.json"));
        assertThat((List<?>) tree.get("units")).hasSize(2);
        assertThat((List<?>) tree.get("shared")).isEmpty();
    }

    @Test
    void aPartDoesNotRepeatTheRoot() {
        Map<String, Object> tree = tree(
                List.of(),
                technology("", "4.1", "package.json"),
                technology("a", "4.1", "a/package.json"),
                technology("b", "4.1", "b/package.json"));
        assertThat((List<?>) tree.get("units")).hasSize(1);
        assertThat((List<?>) tree.get("shared")).isEmpty();
    }

    @Test
    void whatPipelinesSetUpCountsOnlyWhereTheProjectSaysNothing() {
        Version own = version("22", "package.json");
        Version pipeline = version("24", ".github/workflows/ci.yml");
        assertThat(values(List.of(own, pipeline))).containsExactly(new MarkdownText("22"));
        assertThat(values(List.of(pipeline))).containsExactly(new MarkdownText("24"));
    }

    @Test
    void aLineDoesNotSayItsNameTwice() {
        Fact fact = new Fact("vue.a", "stack", "", "Vue uses signals", Evidence.file("package.json"));
        Map<?, ?> line = line(tree(List.of(fact), technology("", "4.1", "package.json")));
        assertThat(line.get("facts")).isEqualTo(List.of(new MarkdownText("uses signals")));
        Technology bare =
                new Technology("vue", "Vue", CardKind.FRAMEWORK, "", List.of(), List.of(Evidence.file("package.json")));
        assertThat(line(tree(List.of(fact), bare)).get("named")).isEqualTo(true);
    }

    @Test
    void aPlaceThatAFactNamesIsNotRepeated() {
        Fact fact = new Fact("vue.a", "stack", "", "The image of `Dockerfile` is small", Evidence.file("Dockerfile"));
        Technology bare =
                new Technology("vue", "Vue", CardKind.FRAMEWORK, "", List.of(), List.of(Evidence.file("Dockerfile")));
        Map<?, ?> version =
                (Map<?, ?>) ((List<?>) line(tree(List.of(fact), bare)).get("versions")).get(0);
        assertThat(version.get("source")).isNull();
    }

    private static List<Object> values(List<Version> versions) {
        Map<?, ?> line =
                line(tree(List.of(), new Technology("vue", "Vue", CardKind.FRAMEWORK, "", versions, List.of())));
        List<Object> values = new ArrayList<>();
        ((List<?>) line.get("versions")).forEach(version -> values.add(((Map<?, ?>) version).get("value")));
        return values;
    }

    private static Map<?, ?> line(Map<String, Object> tree) {
        Map<?, ?> unit = (Map<?, ?>) ((List<?>) tree.get("units")).get(0);
        return (Map<?, ?>) ((List<?>) unit.get("lines")).get(0);
    }

    private static Technology technology(String unit, String version, String file) {
        return new Technology(
                "vue", "Vue", CardKind.FRAMEWORK, unit, List.of(version(version, file)), List.of(Evidence.file(file)));
    }

    private static Version version(String number, String file) {
        return new Version(number, null, Evidence.file(file), null, false);
    }

    private static Map<String, Object> tree(List<Fact> facts, Technology... technologies) {
        Findings findings = new Findings(
                null,
                null,
                List.of(),
                Arrays.asList(technologies),
                List.of(),
                Structure.NONE,
                List.of(),
                List.of(),
                List.of(),
                facts,
                List.of(),
                new UserInterface(false, List.of(), List.of(), List.of(), List.of(), null),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        return new StackView(findings).tree().map();
    }
}
