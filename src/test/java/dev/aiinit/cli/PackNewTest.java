package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.cli.Author.Said;
import dev.aiinit.project.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackNewTest {
    @TempDir
    Path folder;

    private Author author;

    @BeforeEach
    void standInAnEmptyFolder() {
        author = Author.in(folder);
    }

    @Test
    void aNewPackPassesItsOwnLintAndTests() {
        Said made = author.pack("new", "acme-team");
        assertThat(made.code()).as(made.err()).isEqualTo(ExitCode.OK);
        assertThat(author.pack("lint", "acme-team"))
                .isEqualTo(new Said(ExitCode.OK, "", "ai-init: the pack is in order\n"));
        assertThat(author.pack("test", "acme-team"))
                .isEqualTo(new Said(ExitCode.OK, "ok       minimal\n", "ai-init: 1 test, none failed\n"));
        assertThat(folder.resolve("acme-team/.github")).doesNotExist();
    }

    @Test
    void allThatItDeclaresComesOut() throws IOException {
        author.pack("new", "acme-team");
        String expected = "acme-team/tests/minimal/expected/";
        assertThat(folder.resolve(expected + "CLAUDE.md")).doesNotExist();
        for (String also : new String[] {"CLAUDE.md", ".claudeignore", ".claude/settings.json"}) {
            author.writes(expected + also, "");
        }
        author.pack("test", "acme-team", "--update");
        assertThat(author.text(expected + ".ai/TEAM.md")).contains("- The web team reviews every change.");
        assertThat(author.text(expected + "CLAUDE.md")).contains("`.ai/TEAM.md`: before you open a pull request");
        assertThat(author.text(expected + ".claudeignore")).contains("/test-reports/", "/deploy/keys/");
        assertThat(author.text(expected + ".claude/settings.json")).contains("Read(/deploy/keys/**)");
    }

    @Test
    void aNewPackCanStandOnAnother() {
        author.pack("new", "acme-base");
        Said made = author.pack("new", "acme-web", "--extends", "../acme-base");
        assertThat(made.code()).as(made.err()).isEqualTo(ExitCode.OK);
        assertThat(author.pack("lint", "acme-web").code()).isEqualTo(ExitCode.OK);
        assertThat(author.pack("test", "acme-web").code()).isEqualTo(ExitCode.OK);
    }

    @Test
    void itWorksInARepository() throws IOException {
        author.pack("new", "acme-team");
        author.writes("shop/README.md", "# Shop\n");
        Said run = author.run("-C", "shop", "--yes", "--dry-run", "--pack", "acme-team");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("+++ b/.ai/TEAM.md", "reviewed by somebody who did not write it");
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
        author.writes("acme-team/notes.txt", "mine");
        Said refused = author.pack("new", "acme-team");
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains("acme-team is not an empty folder");
        try (Stream<Path> files = Files.list(folder.resolve("acme-team"))) {
            assertThat(files).containsExactly(folder.resolve("acme-team/notes.txt"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext::sh -c x", "-x", "git://host.test/x", "https://me:secret@host.test/x"})
    void aSourceThatNobodyMayUseIsRefusedBeforeAnythingIsWritten(String source) {
        Said refused = author.pack("new", "acme-team", "--extends=" + source);
        assertThat(refused.code()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).doesNotContain("secret");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void asJsonItTellsWhereThePackStands() throws IOException {
        Said made = author.pack("new", "acme-team", "--json");
        assertThat(made.out()).satisfies(json -> JsonShape.of("pack-new").holds(json));
    }
}
