package dev.aiinit.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.store.StoppingDisk.Killed;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that are killed at each of their changes to the disk, and the runs after them. */
class KilledRunTest {
    @TempDir
    Path temp;

    private Map<String, String> before = Map.of();
    private Map<String, String> after = Map.of();
    private List<String> kinds = List.of();
    private int changes;

    @BeforeEach
    void runOnceWithoutAKill() throws IOException {
        SmallPlan plan = plan("whole");
        before = plan.content();
        StoppingDisk disk = new StoppingDisk((number, what, place) -> {});
        plan.run(disk);
        after = plan.content();
        kinds = disk.changes();
        changes = kinds.size();
        assertThat(changes).isGreaterThan(40);
        assertThat(after)
                .isNotEqualTo(before)
                .containsKey(".ai/TODO.md")
                .doesNotContainKeys(
                        ".ai/.ai-init/journal",
                        ".ai/.ai-init/run.lock",
                        ".claude",
                        ".ai/.ai-init/base/.ai/UI_RULES.md");
    }

    private SmallPlan plan(String name) throws IOException {
        return SmallPlan.in(Files.createDirectory(temp.resolve(name)));
    }

    private static boolean killed(SmallPlan plan, StoppingDisk disk, boolean recovering) throws IOException {
        try {
            if (recovering) {
                plan.recover(disk);
            } else {
                plan.run(disk);
            }
            return false;
        } catch (Killed killed) {
            return true;
        }
    }

    private static StoppingDisk alive() {
        return new StoppingDisk((number, what, place) -> {});
    }

    @Test
    void killAtEveryWrite() throws IOException {
        for (int number = 1; number <= changes; number++) {
            killAt(number, false);
            if (kinds.get(number - 1).equals("write")) {
                killAt(number, true);
            }
        }
    }

    private void killAt(int number, boolean torn) throws IOException {
        SmallPlan plan = plan("k" + number + torn);
        assertThat(killed(plan, StoppingDisk.killedAt(number, torn), false)).isTrue();
        assertThat(plan.holdsEveryEditedLine()).as("kill %d", number).isTrue();

        plan.recover(alive());

        assertThat(plan.content()).as("kill %d, recovered", number).isIn(before, after);
        plan.run(alive());
        assertThat(plan.content()).as("kill %d, run again", number).isEqualTo(after);
    }

    @Test
    void aRunThatHadBegunToChangeFilesIsFinished() throws IOException {
        SmallPlan plan = plan("begun");
        StoppingDisk disk = new StoppingDisk((number, what, place) -> {
            if (what.equals("move") && place.endsWith("STACK.md")) {
                throw new Killed(false);
            }
        });
        assertThat(killed(plan, disk, false)).isTrue();
        assertThat(plan.content()).isNotIn(before, after);

        assertThat(plan.recover(alive())).containsExactly("an earlier run was interrupted; it is finished now");
        assertThat(plan.content()).isEqualTo(after);
    }

    @Test
    void aKillWhileEndingAKilledRunIsEndedToo() throws IOException {
        for (int first = 20; first <= changes; first += 12) {
            for (int second = 1, last = 1000; second <= last; second++) {
                SmallPlan plan = plan("k" + first + "-" + second);
                assertThat(killed(plan, StoppingDisk.killedAt(first, true), false))
                        .isTrue();
                if (!killed(plan, StoppingDisk.killedAt(second, true), true)) {
                    break;
                }
                assertThat(plan.holdsEveryEditedLine()).isTrue();
                boolean third = killed(plan, StoppingDisk.killedAt(second / 2 + 1, false), true);
                assertThat(third
                                || plan.content().equals(after)
                                || plan.content().equals(before))
                        .isTrue();

                plan.recover(alive());

                assertThat(plan.content()).as("kills %d and %d", first, second).isIn(before, after);
            }
        }
    }

    @Test
    void killsOnAPartOfTheTreeThatIsMountedFromElsewhereAreEndedToo() throws IOException {
        for (int number = 1; number < 200; number++) {
            SmallPlan plan = plan("k" + number);
            boolean dead = killed(plan, acrossFileSystems(number), false);
            if (!dead) {
                assertThat(plan.content()).isEqualTo(after);
                return;
            }
            assertThat(plan.holdsEveryEditedLine()).isTrue();
            plan.recover(acrossFileSystems(0));
            assertThat(plan.content()).as("kill %d", number).isIn(before, after);
        }
        throw new AssertionError("never ran to the end");
    }

    /** Files cannot be moved out of the folder of the journal in one step, but within another folder they can. */
    private static StoppingDisk acrossFileSystems(int killedAt) {
        String[] copied = {""};
        return new StoppingDisk((number, what, place) -> {
            if (number == killedAt) {
                throw new Killed(true);
            }
            if (what.equals("write")) {
                copied[0] = String.valueOf(place.getFileName());
            }
            if (what.equals("move")
                    && !place.toString().contains("journal")
                    && !copied[0].equals("." + place.getFileName() + ".ai-init.tmp")) {
                throw new AtomicMoveNotSupportedException("", "", "");
            }
        });
    }

    @Test
    void whatWasEditedAfterTheKillIsLeftAloneAndTheRunIsTakenBack() throws IOException {
        for (int number = 1; number <= changes; number++) {
            SmallPlan plan = plan("k" + number);
            assertThat(killed(plan, StoppingDisk.killedAt(number, false), false))
                    .isTrue();
            boolean complete = plan.content().containsKey(".ai/.ai-init/journal/journal.json");
            String mine = Files.exists(plan.root().resolve("CLAUDE.md"))
                    ? Files.readString(plan.root().resolve("CLAUDE.md"))
                    : "";
            Files.writeString(plan.root().resolve("CLAUDE.md"), mine + "and mine since\n");

            List<String> told = plan.recover(alive());

            Map<String, String> content = plan.content();
            assertThat(content.get("CLAUDE.md")).endsWith("and mine since\n").contains("mine, with\r\n");
            content.keySet().removeIf(path -> path.equals("CLAUDE.md") || path.startsWith(".ai/.ai-init/journal"));
            assertThat(content).as("kill %d", number).isIn(without("CLAUDE.md", before), without("CLAUDE.md", after));
            if (complete) {
                assertThat(told).singleElement().asString().contains("CLAUDE.md");
            }
        }
    }

    private static Map<String, String> without(String path, Map<String, String> content) {
        Map<String, String> rest = new java.util.TreeMap<>(content);
        rest.remove(path);
        return rest;
    }

    @Test
    void aRunThatIsTakenBackKeepsItsTexts() throws IOException {
        SmallPlan plan = plan("undone");
        StoppingDisk disk = new StoppingDisk((number, what, place) -> {
            if (what.equals("move") && place.endsWith("TODO.md")) {
                throw new Killed(false);
            }
        });
        assertThat(killed(plan, disk, false)).isTrue();
        Files.writeString(plan.root().resolve(".ai/TODO.md"), "mine\n");

        assertThat(plan.recover(alive()))
                .containsExactly(
                        "an earlier run was interrupted and is taken back, because these files were changed since and"
                                + " stay as they are: .ai/TODO.md; what it was going to write is in"
                                + " .ai/.ai-init/journal/undone.json");
        assertThat(plan.root().resolve(".ai/.ai-init/journal/undone.json"))
                .content()
                .contains("Use a bridge");
        Map<String, String> content = plan.content();
        assertThat(content)
                .containsEntry(".ai/STACK.md", before.get(".ai/STACK.md"))
                .containsEntry(".ai/UI_RULES.md", before.get(".ai/UI_RULES.md"))
                .containsEntry(".claude/rules/ui.md", before.get(".claude/rules/ui.md"));
        assertThat(plan.writer(alive()).pending()).isEmpty();
        assertThat(plan.recover(alive())).isEmpty();
        plan.run(alive());
        assertThat(plan.root().resolve(".ai/TODO.md")).hasContent("new");
    }

    @Test
    void aFileThatWasEditedAfterTheRunHadWrittenItDoesNotUndoTheRun() throws IOException {
        SmallPlan plan = plan("edited");
        StoppingDisk disk = new StoppingDisk((number, what, place) -> {
            if (what.equals("move") && place.endsWith("lock.json")) {
                throw new Killed(false);
            }
        });
        assertThat(killed(plan, disk, false)).isTrue();
        Files.writeString(plan.root().resolve(".ai/TODO.md"), "new\nand mine\n");

        assertThat(plan.recover(alive()))
                .containsExactly(
                        "an earlier run was interrupted; it is finished now, and these files, changed since, stay as they"
                                + " are: .ai/TODO.md");
        assertThat(without(".ai/TODO.md", plan.content())).isEqualTo(without(".ai/TODO.md", after));
        assertThat(plan.root().resolve(".ai/TODO.md")).hasContent("new\nand mine");
    }

    @Test
    void aCommandThatOnlyReadsTellsAndChangesNothing() throws IOException {
        SmallPlan plan = plan("read");
        assertThat(plan.writer(alive()).pending()).isEmpty();
        assertThat(killed(plan, StoppingDisk.killedAt(changes - 10, false), false))
                .isTrue();
        Map<String, String> left = plan.content();

        assertThat(plan.writer(alive()).pending())
                .hasValueSatisfying(told -> assertThat(told).startsWith(".ai/.ai-init/journal: a run was interrupted"));
        assertThat(plan.content()).isEqualTo(left);
    }

    @Test
    void nobodyElseCanLookIntoTheJournal() throws IOException {
        SmallPlan plan = plan("private");
        assertThat(killed(plan, StoppingDisk.killedAt(changes - 10, false), false))
                .isTrue();

        assertThat(plan.content().get(".ai/.ai-init/journal")).isIn("rwx------ folder", "folder");
    }

    @Test
    void aRunThatMeetsAJournalStops() throws IOException {
        SmallPlan plan = plan("meets");
        assertThat(killed(plan, StoppingDisk.killedAt(changes - 10, false), false))
                .isTrue();
        Files.delete(plan.root().resolve(".ai/.ai-init/run.lock"));
        Map<String, String> left = plan.content();

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> plan.run(alive())))
                .hasMessageContaining("another run was interrupted here");
        assertThat(plan.content()).isEqualTo(left);
    }
}
