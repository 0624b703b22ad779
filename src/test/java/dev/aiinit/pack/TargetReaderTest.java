package dev.aiinit.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.pack.Target.Enforcement;
import dev.aiinit.pack.Target.Mechanism;
import dev.aiinit.project.UserError;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Syntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TargetReaderTest {
    private static final Path TARGETS = Path.of("templates/targets");

    @Test
    void claudeCodeObeysDenyRules() throws IOException {
        Target target = builtIn("claude-code.yml");

        assertThat(target.id()).isEqualTo("claude-code");
        assertThat(target.memory()).first().isEqualTo(new Target.MemoryFile("CLAUDE.md", Target.Loading.START));
        assertThat(target.imports()).isEqualTo(new Target.Imports("@{path}", 4, false));
        assertThat(target.obeys().mechanism()).isEqualTo(Mechanism.DENY_RULES);
        assertThat(target.obeys().enforcement()).isEqualTo(Enforcement.ENFORCED);
        assertThat(target.obeys().write(RuleForm.ANY_DEPTH_FOLDER, "node_modules"))
                .isEqualTo("Read(**/node_modules/**)");
        assertThat(target.limits()).contains(new Target.Limit("a memory file", 4_194_304, "dropped without a word"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyBuiltInTargetIsRead(String file) throws IOException {
        Target target = builtIn(file);

        assertThat(target.id() + ".yml").isEqualTo(file);
        assertThat(target.claims())
                .allSatisfy(claim -> assertThat(claim.versions()).isNotEmpty());
        assertThat(target.claims()).extracting(Target.Claim::id).doesNotHaveDuplicates();
    }

    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(TARGETS)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @Test
    void allProblemsAreToldAtOnceWithTheirPlaces() {
        assertThatThrownBy(() -> read("x.yml", """
                        nme: X
                        memory:
                          - {file: A.md, loaded: stat}
                        imports: {syntax: "@path", hops: many}
                        obeys:
                          mechanism: deny-rules
                          enforcement: enforced
                          file: f
                          key: k
                          forms:
                            folder: Read(/x/**)
                            pth: y
                        limits:
                          - {of: a file, bytes: lots, then: cut}
                        claims:
                          - {id: a, says: b, source: guessed, versions: []}
                        """))
                .isInstanceOfSatisfying(
                        UserError.class,
                        error -> assertThat(error.problems())
                                .extracting(Object::toString)
                                .contains(
                                        "x.yml:1:1: a target needs the key \"name\"",
                                        "x.yml:1:1: a target has no key \"nme\"; did you mean \"name\"?",
                                        "x.yml:3:26: \"stat\" is no loaded; did you mean \"start\"?",
                                        "x.yml:4:19: \"@path\" has no {path}; write {path} where the path goes",
                                        "x.yml:4:34: \"hops\" is a whole number from 1 to 999999",
                                        "x.yml:11:13: \"Read(/x/**)\" has no {path}; write {path} where the path goes",
                                        "x.yml:12:5: forms has no key \"pth\"; did you mean \"path\"?",
                                        "x.yml:11:5: forms needs the key \"reopened\"",
                                        "x.yml:14:25: \"bytes\" is a whole number from 1 to 999999999",
                                        "x.yml:16:30: \"guessed\" is no source; known: measured, documented, read",
                                        "x.yml:16:5: a claim names the versions it was checked with; list them under \"versions\""));
    }

    @Test
    void aTargetThatObeysNothingSaysSo() {
        assertThatThrownBy(() -> read("x.yml", "name: X\nmemory: [{file: A.md, loaded: start}]\nclaims: []\n"))
                .hasMessageContaining("a target needs the key \"obeys\"")
                .hasMessageContaining("a target says how its facts are known");
    }

    @Test
    void theIdIsTheNameOfTheFile() {
        assertThatThrownBy(() -> read("targets/My Client.yml", "name: X\n"))
                .hasMessageContaining("\"My Client\" is no id");
    }

    @Test
    void anUnknownFormIsABug() {
        assertThatThrownBy(() -> Target.Obedience.NONE.write(RuleForm.PATH, "x"))
                .isInstanceOf(IllegalStateException.class);
        assertThat(List.of(Mechanism.values())).extracting(Mechanism::word).contains("deny-rules", "ignore-file");
    }

    private static Target builtIn(String file) throws IOException {
        return read(TARGETS.resolve(file).toString(), Files.readString(TARGETS.resolve(file)));
    }

    private static Target read(String path, String text) {
        return TargetReader.read(path, Syntax.parse(Format.YAML, path, text));
    }
}
