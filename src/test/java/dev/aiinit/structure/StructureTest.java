package dev.aiinit.structure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.repository.ForwardingView;
import dev.aiinit.repository.InMemoryRepository;
import dev.aiinit.repository.RepositoryView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureTest {
    private static String member(String name, String... needs) {
        StringBuilder text = new StringBuilder("{\"name\": \"" + name + "\", \"dependencies\": {");
        for (int i = 0; i < needs.length; i++) {
            text.append(i == 0 ? "" : ", ").append('"').append(needs[i]).append("\": \"workspace:*\"");
        }
        return text.append("}}").toString();
    }

    @Test
    void circlesAreTold() {
        Structure structure = StructureLines.of(
                        "package.json", "{\"workspaces\": [\"*\"]}",
                        "a/package.json", member("a", "b"),
                        "b/package.json", member("b", "c"),
                        "c/package.json", member("c", "a", "d"),
                        "d/package.json", member("d"),
                        "e/package.json", "{\"name\": \"e\", \"devDependencies\": {\"f\": \"workspace:*\"}}",
                        "f/package.json", member("f", "e"))
                .structure();
        assertThat(structure.cycles()).containsExactly(List.of("a", "b", "c"));
    }

    @ParameterizedTest
    @CsvSource({
        "tests/api, TEST",
        "apps/web-e2e, TEST",
        "src/Ordering.UnitTests, TEST",
        "src/OrderingUnitTests, TEST",
        "packages/test-utils, TEST",
        "packages/latest, PRODUCT",
        "packages/contest, PRODUCT",
        "packages/testing, PRODUCT",
        "packages/vitest, PRODUCT",
        "examples/basic, EXAMPLE",
        "demo, EXAMPLE",
        "packages/sampler, PRODUCT"
    })
    void namesTellTestsAndExamples(String path, Purpose purpose) {
        assertThat(Purpose.of(path)).isEqualTo(purpose);
    }

    @Test
    void whatTheProductNeedsIsPartOfItWhateverItsName() {
        Structure structure = StructureLines.of(
                        "package.json", "{\"workspaces\": [\"*\"]}",
                        "app/package.json", member("app", "spec"),
                        "spec/package.json", member("spec", "demo"),
                        "demo/package.json", member("demo"),
                        "e2e/package.json", member("e2e", "app"))
                .structure();
        assertThat(structure.parts())
                .filteredOn(part -> part.purpose() != Purpose.PRODUCT)
                .extracting(Structure.Part::path)
                .containsExactly("e2e");
        assertThat(structure.uses())
                .filteredOn(Structure.Use::development)
                .extracting(Structure.Use::from)
                .containsExactly("e2e");
    }

    @Test
    void twoManifestsInOneFolderAreOnePart() {
        assertThat(StructureLines.of(
                                "app/pom.xml",
                                        "<project><groupId>g</groupId><artifactId>shop</artifactId><packaging>war</packaging></project>",
                                "app/package.json", "{\"name\": \"shop-ui\", \"scripts\": {}}")
                        .structure()
                        .parts())
                .extracting(part -> part.path() + " " + part.name() + " " + part.deployable())
                .containsExactly("app shop-ui app/pom.xml#packaging");
    }

    @Test
    void aRepositoryWithoutManifestsHasNoParts() {
        assertThat(StructureLines.of("readme.md", "# x\n").structure()).isEqualTo(Structure.NONE);
    }

    @Test
    void twoThousandMembersAreReadOnceEach() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("package.json", "{\"private\": true, \"workspaces\": [\"packages/*\"]}");
        for (int i = 0; i < 2000; i++) {
            files.put("packages/p" + i + "/package.json", i == 0 ? member("p0") : member("p" + i, "p0", "p" + (i - 1)));
            files.put("packages/p" + i + "/tsconfig.json", "{\"references\": [{\"path\": \"../p0\"}]}");
        }
        CountingReads repository = new CountingReads(InMemoryRepository.of(files));
        Structure structure = StructureLines.of(repository).structure();
        assertThat(structure.uses()).hasSize(2 * 1999 - 1);
        assertThat(repository.reads)
                .allSatisfy((path, times) -> assertThat(times).as(path).isEqualTo(1));
    }

    /** Counts how often each file is read. */
    private static final class CountingReads implements ForwardingView {
        private final RepositoryView view;
        private final Map<String, Integer> reads = new TreeMap<>();

        CountingReads(RepositoryView view) {
            this.view = view;
        }

        @Override
        public RepositoryView view() {
            return view;
        }

        @Override
        public boolean isGit() {
            return true;
        }

        @Override
        public List<String> notes() {
            return List.of();
        }

        @Override
        public Optional<String> text(String path) {
            reads.merge(path, 1, Integer::sum);
            return view.text(path);
        }

        @Override
        public boolean ignoredByGit(String path) {
            return false;
        }
    }
}
