package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.ExitCode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A pack stands on another one, in the same tree or elsewhere, and the lock names each of them. */
class PackChainTest {
    private static final String LOCK = ".ai/.ai-init/lock.json";

    @TempDir
    Path folder;

    private PackDesk desk;

    @BeforeEach
    void desk() throws Exception {
        desk = new PackDesk(folder);
    }

    private Path at(String name) {
        return folder.resolve("shared/" + name);
    }

    @Test
    void aFolderBesideItIsReadAtTheSameCommit() throws Exception {
        desk.publish("1.0.0", "Top.");
        desk.pack(desk.remote.resolve("org"), "org", "2.0.0", "Organisation.");
        desk.pack(desk.remote.resolve("teams/web"), "web", "1.1.0", "Team.", "extends: ../../org");
        String commit = desk.commit("v1.1.0");
        assertThat(desk.run("pack", "add", desk.url() + "#^1:teams/web")).isEqualTo(ExitCode.UNTRUSTED);
        assertThat(desk.err())
                .contains("web 1.1.0", "org 2.0.0")
                .containsPattern("(?s)commit    " + commit + ".*commit    " + commit)
                .containsPattern("--trust [0-9a-f]{64} --trust [0-9a-f]{64}");
    }

    @Test
    void eachLayerIsALineOfTheLock() throws Exception {
        desk.publish("1.0.0", "Base.");
        desk.pack(at("web"), "web", "1.1.0", "Team.", "extends: " + desk.url() + "#^1");
        assertThat(desk.runTrusting("pack", "add", at("web").toString()))
                .as(desk.err())
                .isEqualTo(ExitCode.OK);
        assertThat(desk.lock())
                .contains(
                        "{\"layer\": 1, \"source\": \"../shared/web\", \"folder\": \"\", \"ref\": \"\", \"name\": \"web\"")
                .contains("{\"layer\": 2, \"source\": \"" + desk.url() + "\", \"folder\": \"\", \"ref\": \"^1\"");
        assertThat(desk.run("check")).isEqualTo(ExitCode.OK);
        String second = desk.lock()
                .lines()
                .filter(line -> line.contains("\"layer\": 2"))
                .findFirst()
                .orElseThrow();
        desk.files().edit(LOCK, second + "\n", "");
        assertThat(desk.run("check")).isEqualTo(ExitCode.USAGE);
        assertThat(desk.err()).contains("names nothing below web").contains("ai-init pack update");
    }

    @Test
    void aCircleIsShown() throws Exception {
        desk.pack(at("a"), "a", "1.0.0", "A.", "extends: ../b");
        desk.pack(at("b"), "b", "1.0.0", "B.", "extends: ../a");
        assertThat(desk.run("--yes", "--pack", at("a").toString())).isEqualTo(ExitCode.USAGE);
        assertThat(desk.err())
                .contains("in a circle: ")
                .contains("shared/a extends ../shared/b extends ")
                .contains("shared/a\n");
        desk.nothingWasWritten();
    }

    @Test
    void moreThanFourLayersAreTooMany() throws Exception {
        desk.pack(at("a"), "a", "1.0.0", "A.", "extends: ../b");
        desk.pack(at("b"), "b", "1.0.0", "B.", "extends: ../c");
        desk.pack(at("c"), "c", "1.0.0", "C.", "extends: ../d");
        desk.pack(at("d"), "d", "1.0.0", "D.", "extends: default");
        assertThat(desk.run("--yes", "--pack", at("a").toString())).isEqualTo(ExitCode.USAGE);
        assertThat(desk.err())
                .contains("more than 4 packs stand on each other: ")
                .contains("shared/a extends ../shared/b")
                .contains("extends default");
        desk.nothingWasWritten();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/etc",
                "../../..",
                "../../outside",
                "../x.zip",
                "file:///etc",
                "http://localhost/x",
                "ext::sh -c x",
                "--upload-pack=x",
                "git://git.example/x"
            })
    void aPackFromElsewhereMayNotStandOnThat(String base) throws Exception {
        desk.publish("1.0.0", "Top.");
        desk.pack(desk.remote.resolve("in"), "inner", "1.0.0", "Inside.", "extends: \"" + base + "\"");
        desk.commit("v1.0.0");
        boolean local = base.startsWith("file:") || base.startsWith("http:");
        assertThat(desk.run("pack", "add", desk.url() + "#v1.0.0:in"))
                .isEqualTo(local ? ExitCode.ENVIRONMENT : ExitCode.USAGE);
        desk.nothingWasWritten();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"source\": \"/etc\"",
                "\"source\": \"../shared/../../etc\"",
                "\"source\": \"ext::sh -c x\"",
                "\"source\": \"--upload-pack=x\"",
                "\"source\": \"https://GIT.example/x\"",
                "\"folder\": \"../x\"",
                "\"folder\": \"/etc\"",
                "\"ref\": \"--upload-pack=x\"",
                "\"sha256\": \"../../../etc/passwd\"",
                "\"sha256\": \"ABC\"",
                "\"commit\": \"HEAD\"",
                "\"commit\": \"--output=x\"",
                "\"tag\": \"-x\"",
                "\"name\": \"a\\u001b[2Jb\"",
                "\"layer\": 7",
                "\"layer\": 2"
            })
    void aLockThatWeNeverWroteIsRefused(String changed) throws Exception {
        desk.publish("1.0.0", "Be kind.");
        assertThat(desk.runTrusting("pack", "add", desk.url() + "#^1")).isEqualTo(ExitCode.OK);
        String key = changed.substring(0, changed.indexOf(':'));
        String line = desk.lock()
                .lines()
                .filter(text -> text.contains("sha256"))
                .findFirst()
                .orElseThrow();
        String value = line.replaceFirst(".*(" + key + ": (\"[^\"]*\"|\\d+)).*", "$1");
        desk.files().edit(LOCK, value, changed);
        for (String command : new String[] {"check", "regenerate", "diff"}) {
            assertThat(desk.run(command)).as(desk.err()).isEqualTo(ExitCode.USAGE);
            assertThat(desk.err()).contains(LOCK).doesNotContain("\u001b", "this is a bug");
        }
        assertThat(desk.run("pack", "fetch")).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aLinkInPlaceOfTheRepositorysOwnPackIsRefused() throws Exception {
        Files.createDirectories(desk.files().at(".ai"));
        desk.pack(at("x"), "x", "1.0.0", "X.");
        Files.createSymbolicLink(desk.files().at(".ai/pack"), at("x"));
        assertThat(desk.run("--yes")).isEqualTo(ExitCode.USAGE);
        assertThat(desk.err()).contains(".ai/pack is a symbolic link");
    }
}
