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

    @Test
    void whoseAFileIs() {
        Planner none = new Planner(bases(null, null), List.of(), MergeOptions.NONE);
        assertThat(none.isTheirs("CLAUDE.md")).isFalse();
        assertThat(none.isLink("CLAUDE.md")).isFalse();
        Planner theirs = new Planner(bases(null, NEW), List.of(), MergeOptions.NONE);
        assertThat(theirs.isTheirs("CLAUDE.md")).isTrue();
        assertThat(theirs.isUnknown("CLAUDE.md")).isTrue();
        assertThat(theirs.isAdopted("CLAUDE.md", Ownership.SECTION)).isTrue();
        assertThat(theirs.isAdopted("CLAUDE.md", Ownership.WHOLE)).isFalse();
        Planner adopted = new Planner(bases(OLD, NEW), List.of("CLAUDE.md"), MergeOptions.NONE);
        assertThat(adopted.isTheirs("CLAUDE.md")).isTrue();
        assertThat(adopted.isUnknown("CLAUDE.md")).isFalse();
        assertThat(new Planner(bases(OLD, NEW), List.of(), MergeOptions.NONE).isTheirs("CLAUDE.md"))
                .isFalse();
    }

    @Test
    void aFileThatSaysWordForWordWhatWeWouldIsRecognisedAsOurs() {
        Planner planner = new Planner(bases(null, NEW + "\n"), List.of(), MergeOptions.NONE);
        planner.recognise(new RenderedFile("CLAUDE.md", OLD, Ownership.SECTION));
        assertThat(planner.isUnknown("CLAUDE.md")).isTrue();
        planner.recognise(new RenderedFile("CLAUDE.md", NEW, Ownership.SECTION));
        assertThat(planner.isUnknown("CLAUDE.md")).isFalse();
    }

    @Test
    void aFileThatWasThereBeforeEndsAsItsOwnerSays() {
        assertThat(resolved(Resolution.MINE)).isEqualTo("theirs\n");
        assertThat(resolved(Resolution.TEMPLATE)).isEqualTo(NEW);
        assertThat(resolved(Resolution.BOTH)).isEqualTo("theirs\n\n" + NEW);
    }

    private static String resolved(Resolution side) {
        Desk desk = Desk.of(".ai/STACK.md").resolving(".ai/STACK.md", side);
        desk.write("theirs\n");
        assertThat(desk.run(NEW).conflicts()).isEmpty();
        String text = desk.text();
        assertThat(desk.run(NEW).conflicts()).as("asked no more").isEmpty();
        return text;
    }

    @Test
    void bothIsTheirsAndOursBelowWithoutASecondHeading() {
        Desk desk = Desk.of(".ai/STACK.md").resolving(".ai/STACK.md#a", Resolution.BOTH);
        desk.run(OLD);
        desk.edit("old", "mine");
        desk.run(NEW);
        assertThat(desk.text()).isEqualTo("# T\n\n## A\n\nmine\n\nnew\n");
    }

    @Test
    void bothOfARenamedSectionHasBothHeadings() {
        Desk desk = Desk.of(".ai/STACK.md").resolving(MergeOptions.ALL, Resolution.BOTH);
        desk.run("# T\n\n## A {#a}\n\none line that stays\nold\n");
        desk.edit("## A", "## Mine");
        desk.edit("old", "mine");
        desk.run("# T\n\n## A {#a}\n\none line that stays\nnew\n");
        assertThat(desk.text())
                .isEqualTo("# T\n\n## Mine\n\none line that stays\nmine\n\n## A\n\none line that stays\nnew\n");
    }

    @Test
    void bothOfTheTopOfAFile() {
        Desk desk = Desk.of(".ai/STACK.md").resolving(".ai/STACK.md", Resolution.BOTH);
        desk.run("old\n");
        desk.write("mine\n");
        desk.run("new\n");
        assertThat(desk.text()).isEqualTo("mine\n\nnew\n");
    }

    @Test
    void whereTheTemplateHasNothingMoreBothIsTheirs() {
        Desk desk = Desk.of(".ai/STACK.md").resolving(".ai/STACK.md", Resolution.BOTH);
        desk.run(OLD);
        desk.edit("old", "mine");
        desk.run("# T\n\n## A\n");
        assertThat(desk.text()).isEqualTo("# T\n\n## A\n\nmine\n");
    }

    @Test
    void aSectionThatIsDeletedMakesTheFileAnEditedOne() {
        Desk desk = Desk.of(".ai/STACK.md");
        desk.run(OLD + "\n## B\n\nb\n");
        desk.edit("\n## B\n\nb\n", "");
        assertThat(desk.run(NEW + "\n## B\n\nb\n")).isInstanceOf(FileChange.Merge.class);
    }

    private static FileChange whole(@Nullable String base, @Nullable String disk, String text) {
        RenderedFile file = new RenderedFile(".ai/STACK.md", text, Ownership.WHOLE);
        return new Planner(bases(base, disk), List.of(), MergeOptions.NONE).plan(file);
    }

    private static FileChange section(@Nullable String base, String disk, String text, List<String> adopted) {
        RenderedFile file = new RenderedFile("CLAUDE.md", text, Ownership.SECTION);
        return new Planner(bases(base, disk), adopted, MergeOptions.NONE).plan(file);
    }

    private static TextsBefore bases(@Nullable String base, @Nullable String disk) {
        return new TextsBefore() {
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
