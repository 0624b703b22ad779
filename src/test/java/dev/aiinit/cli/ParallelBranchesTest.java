package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two branches that both go on, and what a real git makes of them. */
class ParallelBranchesTest {
    private static final String STATE = ".ai/.ai-init/";

    @TempDir
    Path folder;

    private Repo repo;

    @BeforeEach
    void generated() throws IOException {
        repo = new Repo(folder);
        repo.write(
                "package.json",
                "{\"name\": \"demo\", \"scripts\": {\"test\": \"vitest run\"}, \"dependencies\": {\"next\": \"14.2.3\"}}\n");
        git(0, "init", "-q", "-b", "main");
        done("--yes", "--set", "name=Demo", "--set", "never=no magic\nno tricks");
        commit("base");
    }

    @ParameterizedTest
    @ValueSource(strings = {"merge", "rebase", "cherry-pick"})
    void bothDecisionsAndBothSessionsAreThere(String how) throws IOException {
        bothGoOn();

        join(how);

        assertThat(paths("<<<<<<<")).as("what git cannot join").isNotEmpty().noneMatch(path -> path.startsWith(STATE));
        done("regenerate");
        assertThat(paths("<<<<<<<")).isEmpty();
        assertThat(repo.read(".ai/DECISIONS.md"))
                .contains("## use-a-jwt-bridge: Use a JWT bridge\n\nAccepted 2026-01-01. because of one\n\n## ")
                .contains("## cache-pages: Cache pages\n\nAccepted 2026-01-02. because of two\n");
        assertThat(repo.read(".ai/TODO.md"))
                .contains("- [ ] **one**: Build the login\n  - done when: it works\n")
                .contains("- [ ] **two**: Build the cart\n  - done when: it works\n");
        for (String file : List.of("CLAUDE.md", "AGENTS.md")) {
            assertThat(repo.read(file))
                    .contains("`use-a-jwt-bridge`", "`cache-pages`", "- no side effects\n", "Sells shoes")
                    .as("git may put it in twice")
                    .containsOnlyOnce("## Decisions in force");
        }
        done("check");
        Map<String, String> before = repo.files();
        done("regenerate");
        assertThat(repo.files()).isEqualTo(before);
    }

    @Test
    void aHandEditBesideTheMarkersSurvives() throws IOException {
        repo.write(STATE + "sessions/zero.yml", "goal: Begin\norder: 10\n");
        answer("name=Demo");
        repo.edit(".ai/TODO.md", "One box is one session: ", "One box is one session, says the boss: ");
        commit("zero");
        branch("one");
        oneGoesOn();
        repo.edit("AGENTS.md", "- no magic\n", "- no magic at all\n");
        repo.write("AGENTS.md", repo.read("AGENTS.md") + "\n## Mine\n\nRead me first.\n");
        commit("one");
        branch("two");
        twoGoesOn();
        commit("two");

        join("merge");

        done("regenerate");
        assertThat(paths("<<<<<<<")).isEmpty();
        assertThat(repo.read("AGENTS.md"))
                .contains("- no magic at all\n", "- no side effects\n", "## Mine\n\nRead me first.\n", "`cache-pages`");
        assertThat(repo.read(".ai/TODO.md")).contains("says the boss", "**one**", "**two**");
        assertThat(repo.read(".ai/DECISIONS.md")).contains("## use-a-jwt-bridge", "## cache-pages");
        done("check");
    }

    @Test
    void aLineOfAPersonBetweenMarkersWaitsForThem() throws IOException {
        branch("one");
        decide("one", "Use a JWT bridge", 1);
        repo.edit("AGENTS.md", "- `use-a-jwt-bridge`: Use a JWT bridge\n", "- `use-a-jwt-bridge`: ask Ada first\n");
        commit("one");
        branch("two");
        decide("two", "Cache pages", 2);
        commit("two");
        join("merge");
        String marked = repo.read("AGENTS.md");
        assertThat(marked).contains("<<<<<<<", "ask Ada first");

        assertThat(repo.run("regenerate")).isEqualTo(ExitCode.CONFLICT);

        assertThat(repo.read("AGENTS.md")).isEqualTo(marked);
        assertThat(repo.err()).containsPattern("AGENTS.md:\\d+: conflict markers are still in this file");
        assertThat(repo.read("CLAUDE.md"))
                .contains("`use-a-jwt-bridge`", "`cache-pages`")
                .doesNotContain("<<<<<<<");
        assertThat(repo.run("check")).isEqualTo(ExitCode.CONFLICT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"merge", "rebase", "cherry-pick"})
    void aSectionThatOneBranchDeletedStaysDeletedThoughTheOtherChangedIt(String how) throws IOException {
        branch("one");
        decide("one", "Use a JWT bridge", 1);
        deleteNever();
        commit("one");
        branch("two");
        answer("never=no wonders");
        commit("two");
        join(how);
        assertThat(repo.read("AGENTS.md")).contains("<<<<<<<", "no wonders");

        done("regenerate");

        assertThat(repo.read("AGENTS.md"))
                .contains("`use-a-jwt-bridge`")
                .doesNotContain("<<<<<<<", "## Never", "no wonders");
        assertThat(repo.read("CLAUDE.md")).contains("no wonders");
        done("check");
        done("regenerate", "--restore", "AGENTS.md#never");
        assertThat(repo.read("AGENTS.md")).contains("## Never", "no wonders");
    }

    @Test
    void whereOnlyOneBranchWasWrittenByUsADeletedSectionWaitsForAPerson() throws IOException {
        branch("one");
        deleteNever();
        commit("one");
        branch("two");
        answer("never=no wonders");
        commit("two");
        join("merge");
        String marked = repo.read("AGENTS.md");
        assertThat(marked).contains("<<<<<<<", "no wonders");

        assertThat(repo.run("regenerate")).isEqualTo(ExitCode.CONFLICT);

        assertThat(repo.read("AGENTS.md")).isEqualTo(marked);
        assertThat(repo.err()).containsPattern("AGENTS.md:\\d+: conflict markers are still in this file");
    }

    private void deleteNever() throws IOException {
        String text = repo.read("AGENTS.md");
        int start = text.indexOf("## Never");
        int end = text.indexOf("\n## ", start);
        repo.write(
                "AGENTS.md",
                (text.substring(0, start) + (end < 0 ? "" : text.substring(end + 1))).stripTrailing() + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--ours", "--theirs"})
    void whoTookOneSideHasTheOtherBranchToo(String side) throws IOException {
        branch("one");
        oneGoesOn();
        repo.edit("AGENTS.md", "- no magic\n", "- no magic at all\n");
        repo.edit(".ai/TODO.md", "Build the login", "Build the login with Ada");
        commit("one");
        branch("two");
        twoGoesOn();
        commit("two");
        join("merge");
        List<String> marked = paths("<<<<<<<");
        assertThat(marked).contains("AGENTS.md", ".ai/DECISIONS.md", ".ai/TODO.md");
        marked.forEach(path -> git(0, "checkout", side, path));

        done("regenerate");

        assertThat(repo.read(".ai/DECISIONS.md")).contains("## use-a-jwt-bridge", "## cache-pages");
        assertThat(repo.read(".ai/TODO.md")).contains("**one**", "**two**");
        for (String file : List.of("CLAUDE.md", "AGENTS.md")) {
            assertThat(repo.read(file)).contains("`use-a-jwt-bridge`", "`cache-pages`", "- no side effects\n", "Sells");
        }
        assertThat(repo.read(".ai/TODO.md").contains("with Ada")).isEqualTo(side.equals("--ours"));
        assertThat(repo.read("AGENTS.md").contains("no magic at all")).isEqualTo(side.equals("--ours"));
        done("check");
    }

    @Test
    void theSameAnswerTwiceIsSaidWithBothLines() throws IOException {
        branch("one");
        answer("never=no magic\nno side effects");
        commit("one");
        branch("two");
        answer("never=no wonders");
        commit("two");
        join("merge");
        assertThat(paths("<<<<<<<")).noneMatch(path -> path.startsWith(STATE));
        Map<String, String> before = repo.files();

        assertThat(repo.run("regenerate")).isEqualTo(ExitCode.USAGE);

        assertThat(repo.err())
                .containsPattern("answers\\.yml:\\d+:1: \"never\" stands here again, after line \\d+")
                .contains("keep the one that counts");
        assertThat(repo.run("check")).isEqualTo(ExitCode.USAGE);
        assertThat(repo.files()).isEqualTo(before);
        repo.edit(STATE + "answers.yml", "never: no wonders\n", "");
        done("regenerate");
        assertThat(paths("<<<<<<<")).isEmpty();
        assertThat(repo.read("AGENTS.md")).contains("- no side effects\n").doesNotContain("wonders");
        done("check");
    }

    @Test
    void theSameDecisionTwiceIsSaidWithBothLines() throws IOException {
        branch("one");
        decide("one", "Cache pages", 1);
        commit("one");
        branch("two");
        decide("two", "Cache pages", 1);
        commit("two");
        join("merge");
        assertThat(paths("<<<<<<<")).noneMatch(path -> path.startsWith(STATE));

        assertThat(repo.run("regenerate")).isEqualTo(ExitCode.USAGE);

        assertThat(repo.err()).containsPattern("decisions/cache-pages\\.yml:\\d+:1: \"why\" stands here again");
        repo.edit(STATE + "decisions/cache-pages.yml", "why: because of two\n", "");
        done("regenerate");
        assertThat(repo.read(".ai/DECISIONS.md")).contains("because of one").doesNotContain("because of two", "<<<");
        done("check");
    }

    @Test
    void entriesOfBothBranchesStayOursInSettings() throws IOException {
        branch("one");
        repo.write("one/schema.prisma", "model A { id Int @id }\n");
        repo.write("pnpm-lock.yaml", "lockfileVersion: '9.0'\n");
        done("regenerate");
        commit("one");
        branch("two");
        repo.write("composer.json", "{\"name\": \"a/b\"}\n");
        repo.write("composer.lock", "{\"packages\": []}\n");
        repo.write("Cargo.toml", "[package]\nname = \"x\"\nversion = \"1.0.0\"\n");
        repo.write("Cargo.lock", "version = 3\n");
        done("regenerate");
        commit("two");

        join("merge");

        assertThat(paths("<<<<<<<"))
                .as("settings.json is what this is about")
                .contains(".claude/settings.json")
                .noneMatch(path -> path.startsWith(STATE));
        done("regenerate");
        assertThat(repo.read(".claude/settings.json"))
                .contains("pnpm-lock.yaml", "composer.lock", "Cargo.lock")
                .doesNotContain("<<<<<<<");
        done("check");
        done("regenerate", "--target", "codex");
        assertThat(repo.at(".claude/settings.json")).as("all of it was ours").doesNotExist();
    }

    private void bothGoOn() throws IOException {
        branch("one");
        oneGoesOn();
        commit("one");
        branch("two");
        twoGoesOn();
        commit("two");
    }

    private void oneGoesOn() throws IOException {
        decide("one", "Use a JWT bridge", 1);
        repo.write(STATE + "sessions/one.yml", "goal: Build the login\ndone_when: it works\norder: 10\n");
        answer("never=no magic\nno tricks\nno side effects");
    }

    private void twoGoesOn() throws IOException {
        decide("two", "Cache pages", 2);
        repo.write(STATE + "sessions/two.yml", "goal: Build the cart\ndone_when: it works\norder: 10\n");
        answer("purpose=Sells shoes");
    }

    private void decide(String branch, String title, int day) {
        done("decide", title, "--why", "because of " + branch, "--date", "2026-01-0" + day);
    }

    private void answer(String answer) {
        done("regenerate", "--set", answer);
    }

    private void done(String... arguments) {
        ExitCode code = repo.run(arguments);
        assertThat(code).as(repo.err()).isEqualTo(ExitCode.OK);
    }

    private void branch(String name) {
        git(0, "checkout", "-q", "-b", name, "main");
    }

    private void commit(String what) {
        git(0, "add", "-A");
        git(0, "commit", "-q", "-m", what);
    }

    /** Brings both branches together; git leaves markers where it cannot. */
    private void join(String how) {
        switch (how) {
            case "merge" -> {
                git(0, "checkout", "-q", "one");
                git(1, "merge", "two");
            }
            case "rebase" -> git(1, "rebase", "one");
            default -> {
                git(0, "checkout", "-q", "one");
                git(1, "cherry-pick", "two");
            }
        }
    }

    /** The files that hold a text. */
    private List<String> paths(String text) throws IOException {
        List<String> paths = new ArrayList<>();
        repo.files().forEach((path, all) -> {
            if (!path.startsWith(".git/") && all.contains(text)) {
                paths.add(path);
            }
        });
        return paths;
    }

    private void git(int code, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                "git", "-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "core.hooksPath=/dev/null"));
        command.addAll(List.of("-c", "core.autocrlf=false", "-c", "commit.gpgsign=false", "-c", "core.editor=true"));
        command.addAll(List.of(arguments));
        try {
            ProcessBuilder builder =
                    new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
            builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
            builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
            Process git = builder.start();
            String said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(git.waitFor()).as("%s: %s", command, said).isEqualTo(code);
        } catch (IOException | InterruptedException failed) {
            throw new AssertionError(failed);
        }
    }
}
