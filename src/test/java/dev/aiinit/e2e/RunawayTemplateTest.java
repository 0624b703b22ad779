package dev.aiinit.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.e2e.Launch.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates of a pack that would never end, or take all there is: the program ends, says where, and has written nothing. */
class RunawayTemplateTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<#list 1.. as i></#list>",
                "<#function f x><#return f(x + 1)></#function>${f(1)}",
                "<#assign s = 'a'><#list 1..40 as i><#assign s = s + s></#list>",
                "<#list 1..100000000 as i>a line that is printed again and again</#list>",
            })
    void itIsStopped(String template) throws Exception {
        Path pack = Files.createDirectory(folder.resolve("pack"));
        Path repository = Files.createDirectory(folder.resolve("repository"));
        Files.writeString(
                pack.resolve("pack.yml"),
                "name: team\nversion: 1.0.0\ndocuments:\n  - {path: AGENTS.md, template: a.ftl}\n");
        Files.writeString(pack.resolve("a.ftl"), template);
        Outcome outcome = Launch.ofDistribution().in(repository).run("--yes", "--pack", pack.toString());

        assertThat(outcome.exit()).isEqualTo(6);
        assertThat(outcome.err()).contains("team/a.ftl").doesNotContain("Exception", "\tat ");
        try (Stream<Path> left = Files.list(repository)) {
            assertThat(left).isEmpty();
        }
    }
}
