package dev.aiinit.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.detect.Findings.Fact;
import dev.aiinit.manifest.Sources;
import dev.aiinit.repository.InMemoryRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectIdentityTest {
    private static ProjectIdentity of(String... files) {
        return new ProjectIdentity(new Sources(InMemoryRepository.of(files)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '§', textBlock = """
            # Glow                                                                    ~ Glow
            # **Bold** `code` title #                                                 ~ Bold code title
            # 🚀 My App :rocket:                                                       ~ My App
            # [Linked](https://x.y) Name                                              ~ Linked Name
            # [![Badge](a)](b) Name ![x](y)                                           ~ Name
            My App\\n======                                                            ~ My App
            <h1 align="center">\\n  <img src="x">\\n  Centered\\n</h1>                    ~ Centered
            <!-- # Hidden -->\\n# Shown                                                ~ Shown
            ```\\n# code\\n```\\n# Real                                                   ~ Real
            ---\\ntitle: x\\n---\\n# After                                               ~ After
            # node_modules_cleaner                                                    ~ node_modules_cleaner
            # ![Logo](a.png)                                                          ~
            # README                                                                  ~
            # Getting Started                                                         ~
            # A very long sentence that goes on and on and tells what the project does  ~
            no heading                                                                ~
            ## Second level                                                           ~
            """)
    void takesAPlainTitle(String markdown, String title) {
        assertThat(Readme.of(markdown.replace("\\n", "\n")).title().orElse(null))
                .isEqualTo(title);
    }

    @Test
    void takesTheFirstSentenceOfProse() {
        assertThat(Readme.of("""
                # Glow

                [![Build](a)](b) ![c](d)

                > A quote.

                Render *markdown* on the [CLI](x), with
                pizzazz! And more.
                """).sentence()).contains("Render markdown on the CLI, with pizzazz!");
        assertThat(Readme.of("# A\n\n- list\n\n```\ncode here that is long.\n```\n")
                        .sentence())
                .isEmpty();
    }

    @Test
    void theHeadingOfTheReadmeGoesBeforeTheManifest() {
        Fact name = of("README.md", "# Harbour\n", "package.json", "{\"name\": \"web\"}")
                .name()
                .orElseThrow();
        assertThat(name.text()).isEqualTo("Harbour");
        assertThat(name.topic()).isEqualTo(ProjectIdentity.PROPOSED);
    }

    @Test
    void manifestsNameAndDescribe() {
        assertThat(of("package.json", "{\"name\": \"web\"}").name())
                .get()
                .extracting(Fact::text, fact -> fact.evidence().toString())
                .containsExactly("web", "package.json#name");
        assertThat(of("go.mod", "module example.org/x/tool/v2\n").name())
                .get()
                .extracting(Fact::text)
                .isEqualTo("tool");
        assertThat(of("settings.gradle", "rootProject.name = 'shop'\n").name())
                .get()
                .extracting(Fact::text)
                .isEqualTo("shop");
        assertThat(of("pom.xml", "<project><name>${x}</name><artifactId>a</artifactId></project>")
                        .name())
                .get()
                .extracting(Fact::text)
                .isEqualTo("a");
        assertThat(of(
                                "pyproject.toml",
                                "[project]\ndescription = 'Does it.'\n",
                                "README.md",
                                "# X\n\nSomething else entirely.\n")
                        .description())
                .get()
                .extracting(Fact::text, Fact::topic)
                .containsExactly("Does it.", "project");
    }

    @Test
    void proseIsOnlyAProposal() {
        assertThat(of("README.md", "# X\n\nServes the readers of X.\n").description())
                .get()
                .extracting(Fact::text, Fact::topic)
                .containsExactly("Serves the readers of X.", "proposed");
        assertThat(of("README.md", "nothing").name()).isEmpty();
    }

    @Test
    void textOfTheRepositoryStaysOneHarmlessLine() {
        Fact description = of(
                        "package.json",
                        "{\"description\": \"a\\u001b[31m\\n# b\\u202e \\u0000c" + "x".repeat(2_000) + "\"}")
                .description()
                .orElseThrow();
        assertThat(description.text())
                .startsWith("a[31m # b cx")
                .hasSizeLessThanOrEqualTo(300)
                .doesNotContain("\n");
    }
}
