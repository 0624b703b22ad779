package dev.aiinit.ignore;

import static dev.aiinit.ignore.Noises.noise;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.pack.ActiveNoise;
import dev.aiinit.pack.NoiseClass;
import dev.aiinit.pack.Target;
import dev.aiinit.pack.Target.Enforcement;
import dev.aiinit.pack.TargetReader;
import dev.aiinit.repository.InMemoryRepository;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Syntax;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every line has a label for every assistant, and where nothing holds it, a reason. */
class ProjectionTest {
    private static final InMemoryRepository REPOSITORY = InMemoryRepository.of("src/a.js", "a");

    private static IgnoreList list() {
        List<ActiveNoise> noise = new ArrayList<>(noise("npm", "", NoiseClass.DEPENDENCY, "node_modules/"));
        noise.addAll(noise("prisma", "", NoiseClass.GENERATED, "/gen/"));
        noise.addAll(Noises.secrets());
        return Tuning.tune(noise, REPOSITORY);
    }

    private static Target target(String obeys) {
        String text = "name: T\nmemory: [{file: A.md, loaded: start}]\nobeys: " + obeys
                + "\nclaims: [{id: a, says: b, source: read, versions: 1}]\n";
        return TargetReader.read("targets/t.yml", Syntax.parse(Format.YAML, "targets/t.yml", text));
    }

    @Test
    void rulesEnforceWhatTheLevelAsksFor() {
        Target claude = Noises.claudeCode();
        DenyRules rules = new DenyRules(claude, list(), REPOSITORY);

        Projection balanced =
                Projection.ofRules(claude, list(), DenyLevel.BALANCED, "", rules.project(DenyLevel.BALANCED, ""));
        Projection strict =
                Projection.ofRules(claude, list(), DenyLevel.STRICT, "", rules.project(DenyLevel.STRICT, ""));

        assertThat(balanced.lines())
                .filteredOn(worth -> worth.line().pattern().equals("/gen/"))
                .singleElement()
                .satisfies(worth -> {
                    assertThat(worth.enforcement()).isEqualTo(Enforcement.UNSUPPORTED);
                    assertThat(worth.why()).isEqualTo("level \"balanced\" leaves it readable");
                });
        assertThat(balanced.lines())
                .filteredOn(worth -> worth.line().pattern().equals("node_modules/"))
                .singleElement()
                .satisfies(worth -> assertThat(worth.rules()).containsExactly("Read(**/node_modules/**)"));
        assertThat(balanced.count(Enforcement.UNSUPPORTED)).isOne();
        assertThat(strict.count(Enforcement.UNSUPPORTED)).isZero();
        assertThat(balanced.sentence())
                .isEqualTo("Claude Code: " + balanced.count(Enforcement.ENFORCED) + " lines enforced, 1 unsupported");
    }

    @Test
    void aLineWithoutARuleSaysWhyItHasNone() {
        Target claude = Noises.claudeCode();
        InMemoryRepository repository = REPOSITORY.with("Gen/Main.java", "class Main {}");
        List<ActiveNoise> noise = new ArrayList<>(noise("prisma", "", NoiseClass.GENERATED, "/gen/"));
        noise.addAll(noise("x", "", NoiseClass.DATA, "*.dump", "!keep.dump", "/a\\\\b/"));
        IgnoreList list = Tuning.tune(noise, repository);
        DenyRules rules = new DenyRules(claude, list, repository);

        assertThat(why(Projection.ofRules(claude, list, DenyLevel.STRICT, "", rules.project(DenyLevel.STRICT, ""))))
                .containsExactly(
                        "/gen/: Claude Code matches names without regard to case and folders like files:"
                                + " the rule would refuse a file that a person wrote",
                        "/a\\\\b/: no rule can say it for this folder");
        assertThat(why(Projection.ofRules(claude, list, DenyLevel.BALANCED, "", rules.project(DenyLevel.BALANCED, ""))))
                .contains(
                        "*.dump: level \"balanced\" leaves it readable",
                        "!keep.dump: there is no rule that it would take something back from");
    }

    private static List<String> why(Projection projection) {
        return projection.lines().stream()
                .filter(worth -> worth.enforcement() == Enforcement.UNSUPPORTED)
                .map(worth -> worth.line().pattern() + ": " + worth.why())
                .toList();
    }

    @Test
    void anIgnoreFileIsWorthWhatItsTargetSays() {
        Projection told = Projection.ofFile(
                target("{mechanism: ignore-file, enforcement: advisory, file: .aiignore}"), list(), list());
        Projection none = Projection.ofFile(target("{mechanism: none}"), list(), list());

        assertThat(told.lines()).allSatisfy(worth -> {
            assertThat(worth.enforcement()).isEqualTo(Enforcement.ADVISORY);
            assertThat(worth.rules()).containsExactly(worth.line().pattern());
        });
        assertThat(none.lines()).allSatisfy(worth -> {
            assertThat(worth.enforcement()).isEqualTo(Enforcement.UNSUPPORTED);
            assertThat(worth.why()).isNotEmpty();
        });
        assertThat(told.sentence()).endsWith(" lines advisory");
    }

    @Test
    void aFileThatIsMatchedInAnyCaseHidesNoSource() {
        InMemoryRepository repository = REPOSITORY.with("Gen/Main.java", "class Main {}");
        List<ActiveNoise> noise = noise("prisma", "", NoiseClass.GENERATED, "/gen/");
        IgnoreList list = Tuning.tune(noise, repository);
        Target target = target("{mechanism: ignore-file, enforcement: enforced, file: .aiignore, any-case: true}");

        IgnoreList given = FileProjection.of(target, list, repository);

        assertThat(list.text()).contains("/gen/\n");
        assertThat(given.text()).doesNotContain("gen/");
        assertThat(Projection.ofFile(target, list, given).lines())
                .filteredOn(worth -> worth.line().pattern().equals("/gen/"))
                .singleElement()
                .satisfies(worth -> assertThat(worth.why())
                        .contains("without regard to case")
                        .contains("a file"));
        Target exact = target("{mechanism: ignore-file, enforcement: enforced, file: .aiignore}");
        assertThat(FileProjection.of(exact, list, repository).lines()).isEqualTo(list.lines());
        assertThat(FileProjection.of(target, list, REPOSITORY).text()).isEqualTo(list.text());
    }

    @Test
    void aSecondLineThatHitsTheSameFileInAnotherCaseGoesToo() {
        InMemoryRepository repository = REPOSITORY.with("Gen/Main.java", "class Main {}");
        IgnoreList list =
                Tuning.tune(noise("prisma", "", NoiseClass.GENERATED, "/gen/", "main.java", "other.java"), repository);
        Target target = target("{mechanism: ignore-file, enforcement: enforced, file: .aiignore, any-case: true}");

        IgnoreList given = FileProjection.of(target, list, repository);

        assertThat(given.text()).contains("other.java").doesNotContain("gen/", "main.java");
        assertThat(given.dropped()).hasSize(2);
    }
}
