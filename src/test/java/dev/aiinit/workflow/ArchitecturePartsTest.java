package dev.aiinit.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.Evidence;
import dev.aiinit.structure.Purpose;
import dev.aiinit.structure.Structure;
import dev.aiinit.structure.Structure.Part;
import dev.aiinit.structure.Structure.Use;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArchitecturePartsTest {
    private static final PartsView GRAPH = new PartsView(new Structure(
            List.of(
                    new Part("a", null, Purpose.PRODUCT, null),
                    new Part("b", null, Purpose.PRODUCT, null),
                    new Part("alone", null, Purpose.PRODUCT, null),
                    new Part("tests/c", null, Purpose.TEST, null)),
            List.of(),
            List.of(new Use("a", "b", false, Evidence.file("a/x"))),
            List.of()));

    private static boolean tells(String path, String purpose, boolean onlyLanguages, boolean drawn) {
        return new ArchitectureView.Part(path, purpose, List.of("Java"), onlyLanguages).tells(GRAPH, drawn);
    }

    @Test
    void whatTheDiagramShowsIsToldAgainOnlyWithSomethingMoreThanItsLanguage() {
        assertThat(tells("a/", "", true, true)).isFalse();
        assertThat(tells("a/", "", false, true)).isTrue();
        assertThat(tells("a/", "", true, false)).isTrue();
        assertThat(tells("alone/", "", true, true)).isTrue();
    }

    @Test
    void testsAndExamplesAreNoPartsUnlessAPersonSaysWhatTheyAreFor() {
        assertThat(tells("tests/c/", "", false, false)).isFalse();
        assertThat(tells("./tests/c", "Contract tests against the partner's sandbox", true, true))
                .isTrue();
    }
}
