package dev.aiinit.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.supply.Pin;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The preset for Renovate reads lock files by regular expressions: they are held against what really is written. */
class RenovatePresetTest {
    private static final Path PRESET = Path.of(".github/renovate/ai-init-packs.json");
    private static final String PLACE = "https://git.example.com/acme/packs.git";
    private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";
    private static final String HASH = "a".repeat(64);
    private static final Pattern GROUP = Pattern.compile("\\(\\?<(\\w+)>");

    private Node preset;

    @BeforeEach
    void read() throws IOException {
        preset = Syntax.parse(Format.JSON, PRESET.toString(), Files.readString(PRESET));
    }

    private static Pin git(int layer, String folder, String ref, String name, String tag) {
        return sound(new Pin(layer, PLACE, folder, ref, name, "1.3.0", tag, COMMIT, HASH));
    }

    private static Pin local(int layer, String place, String folder) {
        return sound(new Pin(layer, place, folder, "", "here", "1.3.0", "", "", HASH));
    }

    private static Pin sound(Pin pin) {
        assertThat(pin.complaints()).isEmpty();
        return pin;
    }

    private static String lock(Pin... pins) {
        return new Lock("acme", List.of(pins), List.of("README.md"), Lock.NONE.settings()).text();
    }

    private List<Node> managers() {
        return preset.at("customManagers").map(Node::asItems).orElseThrow();
    }

    /** What each manager finds, in its order: its number and then each named group with its text. */
    private List<String> found(String lock) {
        List<String> found = new ArrayList<>();
        int number = 0;
        for (Node manager : managers()) {
            number++;
            for (String regex : manager.at("matchStrings").map(Node::asTexts).orElseThrow()) {
                List<String> groups = new ArrayList<>();
                GROUP.matcher(regex).results().forEach(group -> groups.add(group.group(1)));
                Matcher matcher = Pattern.compile(regex).matcher(lock);
                while (matcher.find()) {
                    List<String> parts = new ArrayList<>(List.of(String.valueOf(number)));
                    groups.forEach(group -> parts.add(group + "=" + matcher.group(group)));
                    found.add(String.join(" ", parts));
                }
            }
        }
        return found;
    }

    private static String range(String ref, String name) {
        return "1 packageName=" + PLACE + " depType=" + ref + " depName=" + name + " currentValue=v1.3.0 currentDigest="
                + COMMIT;
    }

    @ParameterizedTest
    @CsvSource({"^1.0.0", "^1", "~1.3.0", "'>=1 <3'", "1.x", "1", "v1", "1.3", "1.3.x", "1.*", "*"})
    void aRangeIsReadWithItsTagAndCommit(String ref) {
        assertThat(found(lock(git(1, "", ref, "acme-web", "v1.3.0")))).containsExactly(range(ref, "acme-web"));
        assertThat(found(lock(git(1, "packs/web", ref, "acme-web", "v1.3.0")))).containsExactly(range(ref, "acme-web"));
    }

    @ParameterizedTest
    @CsvSource({"v1.3.0", "1.3.0", "2.0.0-rc.1"})
    void ofOneVersionTheRefItselfIsWhatIsReplaced(String ref) {
        assertThat(found(lock(git(1, "web", ref, "acme-web", "v1.3.0"))))
                .containsExactly("2 packageName=" + PLACE + " currentValue=" + ref + " depName=acme-web");
    }

    @ParameterizedTest
    @CsvSource({"''", "main", "release/1.x", COMMIT, "nightly"})
    void nothingIsProposedForABranchAndACommit(String ref) {
        assertThat(found(lock(git(1, "web", ref, "acme-web", "")))).isEmpty();
    }

    @Test
    void nothingIsProposedForATagThatIsNoVersionAndABranchNamedAsOne() {
        assertThat(found(lock(git(1, "", "spring-2026", "acme-web", "spring-2026"))))
                .isEmpty();
        assertThat(found(lock(git(1, "", "1.x", "acme-web", "")))).isEmpty();
    }

    @Test
    void foldersAndArchivesAreNeverRead() {
        assertThat(found(lock(local(1, "./tools/packs", ""), local(2, "./tools/base.zip", "web"))))
                .isEmpty();
    }

    @Test
    void eachLayerIsAMatchOfItsOwn() {
        assertThat(found(lock(
                        git(1, "acme-web", "^1.0", "acme-web", "v1.3.0"),
                        git(2, "acme-base", "^1.0", "acme-base", "v1.3.0"),
                        local(3, "./tools/packs", ""))))
                .containsExactly(range("^1.0", "acme-web"), range("^1.0", "acme-base"));
    }

    @Test
    void theExpressionsAreOfTheKindThatRe2Reads() {
        assertThat(managers()).hasSize(2).allSatisfy(manager -> {
            assertThat(manager.at("customType").flatMap(Node::asText)).contains("regex");
            assertThat(manager.at("datasourceTemplate").flatMap(Node::asText)).contains("git-tags");
            assertThat(manager.at("matchStrings").map(Node::asTexts).orElseThrow())
                    .hasSize(1)
                    .allSatisfy(regex -> assertThat(regex)
                            .doesNotContain("(?=", "(?!", "(?<=", "(?<!", "(?>", "++", "*+", "?+")
                            .doesNotContainPattern("\\\\[1-9k]"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        ".ai/.ai-init/lock.json, true",
        "apps/web/.ai/.ai-init/lock.json, true",
        "lock.json, false",
        "x.ai/.ai-init/lock.json, false",
        ".ai/.ai-init/lock.json.bak, false"
    })
    void onlyLockFilesAreRead(String path, boolean read) {
        assertThat(managers()).allSatisfy(manager -> {
            String pattern =
                    manager.at("managerFilePatterns", "0").flatMap(Node::asText).orElseThrow();
            assertThat(pattern).startsWith("/").endsWith("/");
            assertThat(Pattern.compile(pattern.substring(1, pattern.length() - 1))
                            .matcher(path)
                            .find())
                    .isEqualTo(read);
        });
    }
}
