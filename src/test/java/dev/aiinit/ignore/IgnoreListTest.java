package dev.aiinit.ignore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.pack.NoiseClass;
import dev.aiinit.project.Evidence;
import java.util.List;
import org.junit.jupiter.api.Test;

class IgnoreListTest {
    private static final Origin NPM = new Origin("npm", "npm", "", Evidence.file("package.json"), "installed");
    private static final Origin ALWAYS = new Origin("secrets", "Secrets", "", Evidence.file(""), "never to be read");

    private static final IgnoreLine SECRET = line(".env.*", NoiseClass.SECRET, ALWAYS);
    private static final IgnoreLine EXAMPLE = line("!.env.example", NoiseClass.GENERATED, ALWAYS);
    private static final IgnoreLine MODULES = line("node_modules/", NoiseClass.DEPENDENCY, NPM);
    private static final IgnoreLine CACHE = line(".npm/", NoiseClass.DEPENDENCY, NPM, ALWAYS);

    @Test
    void aNegationStandsInTheSectionOfTheLinesBeforeIt() {
        assertThat(list(SECRET, EXAMPLE, MODULES).sections())
                .containsExactly(
                        new IgnoreList.Section(IgnoreGroup.SECRETS, List.of(SECRET, EXAMPLE)),
                        new IgnoreList.Section(IgnoreGroup.DEPENDENCIES, List.of(MODULES)));
    }

    @Test
    void aSectionNamesEachOriginOnce() {
        assertThat(new IgnoreList.Section(IgnoreGroup.DEPENDENCIES, List.of(MODULES, CACHE)).origins())
                .containsExactly("package.json — npm", "Secrets");
    }

    @Test
    void linesThatAreFoundLaterStandAtTheEndOfTheirGroups() {
        IgnoreLine installed = line("/lib/a/", NoiseClass.DEPENDENCY, NPM);
        IgnoreLine lock = line("/a.lock", NoiseClass.LOCK, NPM);
        IgnoreLine data = line("/a.csv", NoiseClass.DATA, NPM);
        IgnoreLine logs = line("*.log", NoiseClass.LOG, NPM);

        assertThat(list(SECRET, MODULES, data)
                        .with(List.of(logs, lock, installed), List.of(".env.example"), List.of("a note")))
                .isEqualTo(new IgnoreList(
                        List.of(SECRET, MODULES, installed, lock, data, logs),
                        List.of(),
                        List.of(),
                        List.of(".env.example"),
                        List.of("a note")));
    }

    @Test
    void asAFileItHasAHeadingForEachGroupAndNamesThePlaceOfTheReasons() {
        assertThat(IgnoreFileText.of("Written by\nai-init", list(SECRET, EXAMPLE, MODULES)))
                .isEqualTo("""
                        # Written by ai-init
                        # The reasons are in .claudeignore.

                        # Secrets, present or not; example files stay readable
                        .env.*
                        !.env.example

                        # Dependencies
                        node_modules/
                        """);
    }

    @Test
    void usualLinesCountAsThereInAnyPlaceOrAmongTheDroppedOnes() {
        IgnoreList list = new IgnoreList(
                List.of(MODULES, line("/web/dist/", NoiseClass.BUILD, NPM), line("xbuild/", NoiseClass.BUILD, NPM)),
                List.of(new Dropped("/vendor/", NPM, "why", List.of())),
                List.of());

        assertThat(UsualLines.without(list))
                .containsExactly(".next/", "build/", "coverage/", ".cache/", "uploads/", "logs/", "*.log");
    }

    private static IgnoreList list(IgnoreLine... lines) {
        return new IgnoreList(List.of(lines), List.of(), List.of());
    }

    private static IgnoreLine line(String pattern, NoiseClass noiseClass, Origin... origins) {
        return new IgnoreLine(pattern, noiseClass, List.of(origins), "");
    }
}
