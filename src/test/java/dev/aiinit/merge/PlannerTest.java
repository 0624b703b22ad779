package dev.aiinit.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.RenderedFile;
import dev.aiinit.project.RenderedFile.Ownership;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlannerTest {
    private static final String OLD = "# T\n\n## A\n\nold\n";
    private static final String NEW = "# T\n\n## A\n\nnew\n";

    @Test
    void aFileThatIsNotThereIsCreated() {
        assertThat(whole(null, null, NEW)).isInstanceOf(FileChange.Create.class);
    }

    @Test
    void aFileThatSaysItAlreadyIsUnchangedEvenWithoutABase() {
        assertThat(whole(null, NEW, NEW)).isInstanceOf(FileChange.Unchanged.class);
        assertThat(whole(OLD, NEW, NEW)).isInstanceOf(FileChange.Unchanged.class);
    }

    @Test
    void aFileThatNobodyTouchedIsUpdated() {
        assertThat(whole(OLD, OLD, NEW))
                .isInstanceOfSatisfying(
                        FileChange.Update.class,
                        change -> assertThat(change.text()).isEqualTo(NEW));
    }

    @Test
    void anEditOfOtherLinesIsMerged() {
        FileChange change = whole(OLD, OLD + "\nhand\n", NEW);
        assertThat(change).isInstanceOf(FileChange.Merge.class);
        assertThat(change.written()).hasValue(NEW + "\nhand\n");
        assertThat(change.conflicts()).isEmpty();
    }

    @Test
    void anEditOfTheSameLineIsAConflictAndTheFileStays() {
        FileChange change = whole(OLD, "# T\n\n## A\n\nmine\n", NEW);
        assertThat(change.written()).isEmpty();
        assertThat(change.conflicts())
                .containsExactly(
                        new Conflict(".ai/STACK.md", "a", "A", 5, "## A\n\nmine", "## A\n\nnew", "## A\n\nold"));
        assertThat(change.base().orElseThrow()).containsEntry("a", "## A\n\nold\n");
    }

    @Test
    void aFileThatWasThereBeforeIsAConflictAsAWhole() {
        FileChange change = whole(null, "theirs\n", NEW);
        assertThat(change.written()).isEmpty();
        assertThat(change.base()).isEmpty();
        assertThat(change.conflicts()).extracting(Conflict::section).containsExactly(State.WHOLE);
    }

    @Test
    void aFileThatWasDeletedStaysDeleted() {
        assertThat(whole(OLD, null, NEW)).isInstanceOf(FileChange.StayDeleted.class);
    }

    @Test
    void aFileOfTheUsersKeepsEveryByteAndGetsOurSection() {
        String theirs = "# Mine\n\ntext without newline";
        FileChange change = section(null, theirs, "## Project memory\n\nours\n", List.of());
        assertThat(change)
                .isInstanceOfSatisfying(
                        FileChange.Adopt.class,
                        adopt -> assertThat(adopt.text())
                                .startsWith(theirs)
                                .isEqualTo(theirs + "\n\n## Project memory\n\nours\n"));
    }

    @Test
    void onlyOurSectionOfAnAdoptedFileIsReplaced() {
        String disk = "# Mine\n\n## Project memory\n\nours\n\n## Also mine\n\ntext\n";
        FileChange change =
                section("## Project memory\n\nours\n", disk, "## Project memory\n\nnewer\n", List.of("CLAUDE.md"));
        assertThat(change.written()).hasValue("# Mine\n\n## Project memory\n\nnewer\n\n## Also mine\n\ntext\n");
    }

    @Test
    void anEditInsideOurSectionIsMergedThere() {
        String disk = "# Mine\n\n## Project memory\n\nours\n\nand mine\n\n## Mine, too\n";
        FileChange change =
                section("## Project memory\n\nours\n", disk, "## Project memory\n\nnewer\n", List.of("CLAUDE.md"));
        assertThat(change.written()).hasValue("# Mine\n\n## Project memory\n\nnewer\n\nand mine\n\n## Mine, too\n");
    }

    private static FileChange whole(@Nullable String base, @Nullable String disk, String text) {
        RenderedFile file = new RenderedFile(".ai/STACK.md", text, Ownership.WHOLE);
        return new Planner(bases(base, disk), List.of(), MergeOptions.NONE).plan(file);
    }

    private static FileChange section(@Nullable String base, String disk, String text, List<String> adopted) {
        RenderedFile file = new RenderedFile("CLAUDE.md", text, Ownership.SECTION);
        return new Planner(bases(base, disk), adopted, MergeOptions.NONE).plan(file);
    }

    private static Bases bases(@Nullable String base, @Nullable String disk) {
        return new Bases() {
            @Override
            public Optional<Map<String, String>> base(String path) {
                return Optional.ofNullable(base).map(text -> {
                    Map<String, String> sections = new LinkedHashMap<>();
                    State.split(path, text).forEach(section -> sections.put(section.id(), section.text()));
                    return sections;
                });
            }

            @Override
            public Optional<String> onDisk(String path) {
                return Optional.ofNullable(disk);
            }
        };
    }
}
