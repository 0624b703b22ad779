package dev.aiinit.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.Evidence;
import dev.aiinit.structure.Purpose;
import dev.aiinit.structure.Structure;
import dev.aiinit.structure.Structure.Need;
import dev.aiinit.structure.Structure.Part;
import dev.aiinit.structure.Structure.Service;
import dev.aiinit.structure.Structure.Use;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PartsViewTest {
    private static final Evidence HERE = Evidence.key("compose.yml", "services");

    private final Map<String, Part> parts = new TreeMap<>();
    private final List<Use> uses = new ArrayList<>();
    private final List<Service> services = new ArrayList<>();

    private void part(String path, Purpose purpose, boolean deployable) {
        parts.put(path, new Part(path, null, purpose, deployable ? Evidence.file(path + "/Dockerfile") : null));
    }

    private void use(String from, String... targets) {
        for (String to : targets) {
            List.of(from, to).forEach(path -> parts.putIfAbsent(path, new Part(path, null, Purpose.PRODUCT, null)));
            uses.add(new Use(from, to, false, HERE));
        }
    }

    private void service(String name, String part, String... needs) {
        service("compose.yml", name, part, List.of(needs));
    }

    private void service(String file, String name, String part, List<String> needs) {
        Evidence place = Evidence.key(file, "services." + name);
        services.add(new Service(
                name,
                null,
                part,
                needs.stream().map(need -> new Need(need, place)).toList(),
                place));
    }

    private Map<String, Object> tree() {
        return new PartsView(new Structure(List.copyOf(parts.values()), services, uses, List.of())).tree();
    }

    private String diagram() {
        return tree().get("diagram").toString().replaceAll("```\n?", "").strip();
    }

    @Test
    void thoseThatNeedTheSameShareALine() {
        part("apps/web", Purpose.PRODUCT, true);
        part("apps/e2e", Purpose.TEST, false);
        use("apps/web", "packages/core", "packages/ui");
        use("apps/docs", "packages/core", "packages/ui");
        use("packages/ui", "packages/core");
        use("apps/e2e", "apps/web");
        assertThat(diagram()).isEqualTo("apps/docs, [apps/web] -> packages/ui\npackages/ui -> packages/core");
        assertThat(tree())
                .containsEntry("deployable", true)
                .containsEntry("services", false)
                .containsEntry("leftOut", List.of("tests", "arrows that follow from others"))
                .doesNotContainKey("below");
    }

    @Test
    void aFolderThatHoldsAllIsToldOnce() {
        use("src/Web", "src/Core");
        use("src/a/Jobs", "src/Core");
        assertThat(diagram()).isEqualTo("Web, a/Jobs -> Core");
        assertThat(tree()).containsEntry("below", "src/");
    }

    @Test
    void servicesStandInParenthesesUnlessTheyAreBuiltFromAPart() {
        part("", Purpose.PRODUCT, true);
        part("web", Purpose.PRODUCT, true);
        service("front", "web", "back");
        service("back", "", "db", "cache");
        service("db", null);
        service("cache", null);
        service("e2e", null, "front");
        assertThat(diagram()).isEqualTo("[web] -> [./]\n[./] -> (cache), (db)");
    }

    @Test
    void whatOnlyDevelopmentNeedsIsNotDrawn() {
        use("a", "b");
        use("c", "b");
        uses.add(new Use("a", "c", true, HERE));
        assertThat(diagram()).isEqualTo("a, c -> b");
        service(".devcontainer/compose.yml", "ide", null, List.of("tool"));
        service(".devcontainer/compose.yml", "tool", null, List.of());
        assertThat(diagram()).isEqualTo("a, c -> b");
    }

    @Test
    void nothingIsDrawnOfOnePartOrOneService() {
        part("a", Purpose.PRODUCT, true);
        assertThat(tree()).isNull();
        service("web", "a", "db");
        service("db", null);
        assertThat(tree()).isNull();
        uses.add(new Use("a", "b", true, HERE));
        assertThat(tree()).isNull();
    }

    @Test
    void testsAreDrawnWhereThereIsNothingElse() {
        part("tests/a", Purpose.TEST, false);
        part("tests/b", Purpose.TEST, false);
        use("tests/a", "tests/b");
        assertThat(diagram()).isEqualTo("a -> b");
    }

    @Test
    void manyPartsOfOneFolderAreOneNode() {
        for (int i = 0; i < 20; i++) {
            use("libs/data/d" + i, "libs/core" + i % 2);
            use("app" + i % 12, "libs/data/d" + i);
        }
        for (int i = 0; i < 12; i++) {
            use("app" + i, "x" + i);
        }
        assertThat(diagram()).contains("-> libs/data/*").contains("libs/data/* -> libs/core0, libs/core1");
    }

    @Test
    void ofAFlatCrowdThoseWithMostArrowsAreDrawn() {
        for (int i = 0; i < 40; i++) {
            for (int j = 0; j <= i % 5; j++) {
                use("plugin" + i, "base" + (i * 7 + j * 3) % 11);
            }
        }
        assertThat(diagram().split("\\W+")).hasSizeGreaterThan(10);
        assertThat(List.of(diagram().split("(,| ->|\n) ?")).stream().distinct().toList())
                .hasSizeLessThanOrEqualTo(15);
        assertThat(tree().get("leftOut").toString()).matches(".*\\d\\d more parts.*");
    }

    @Test
    void circlesAreToldInWords() {
        use("a", "b");
        use("b", "a");
        assertThat(diagram()).isEqualTo("a -> b\nb -> a");
        assertThat(tree().get("cycles")).hasToString("[{parts=[a/, b/], more=0}]");
    }

    @Test
    void aNameCannotBreakOutOfTheBlock() {
        use("a```\n# x", "b");
        assertThat(diagram()).doesNotContain("\n#");
        assertThat(tree().get("diagram").toString()).startsWith("````");
    }

    @Test
    void theOrderOfTheManifestsDoesNotMatter() {
        use("a", "c", "b");
        use("d", "b");
        String before = diagram();
        java.util.Collections.reverse(uses);
        assertThat(diagram()).isEqualTo(before);
    }
}
