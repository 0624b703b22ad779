package dev.aiinit.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.markdown.Sections;
import dev.aiinit.project.RenderedFile;
import dev.aiinit.project.RenderedFile.Ownership;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a template may write while something that it rests on cannot be read. */
class HoldingTest {
    private static final String STACK = "# Stack\n\n## Web {#web}\n\n- Next 14\n- React\n\n## Data {#data}\n\n- Rows\n";

    private static Holding holding(String before, String now) {
        Map<String, String> base = new LinkedHashMap<>();
        State.rendered("A.md", before).forEach(section -> base.put(section.id(), section.text()));
        return Holding.of(base, State.rendered("A.md", now));
    }

    private static String text(Holding holding) {
        return Sections.join(holding.template());
    }

    private static String plain(String template) {
        return template.replaceAll(" \\{#.*\\}", "");
    }

    @Test
    void whatSaysTheSameIsNotHeld() {
        Holding holding = holding(STACK, STACK);
        assertThat(holding.held()).isEmpty();
        assertThat(text(holding)).isEqualTo(plain(STACK));
    }

    @Test
    void aSectionMayGainLinesAndLosesNone() {
        Holding gained = holding(STACK, STACK.replace("- React", "- Vitest\n\n- React"));
        assertThat(gained.held()).isEmpty();
        assertThat(text(gained)).contains("- Next 14\n- Vitest\n\n- React\n\n## Data");

        Holding lost = holding(STACK, STACK.replace("- Next 14\n", "- Vitest\n"));
        assertThat(lost.held()).containsExactly("web");
        assertThat(text(lost)).isEqualTo(plain(STACK));
    }

    @Test
    void aSectionThatWouldGoStaysAndSoDoesWhatSpeaksOfAll() {
        Holding holding = holding(STACK, "# Stack\n\nNothing is known yet.\n\n## Data {#data}\n\n- Rows\n- Queues\n");
        assertThat(holding.held()).containsExactly("_title", "web");
        assertThat(text(holding))
                .isEqualTo("# Stack\n\n## Data\n\n- Rows\n- Queues\n\n## Web\n\n- Next 14\n- React\n\n");
    }

    @Test
    void aNewSectionIsWritten() {
        Holding holding = holding("## Web {#web}\n\n- Next\n", "## Tests {#tests}\n\n- Vitest\n");
        assertThat(holding.held()).containsExactly("web");
        assertThat(text(holding)).isEqualTo("## Tests\n\n- Vitest\n\n## Web\n\n- Next\n");
    }

    @Test
    void aBaseWithMarkersOfGitHoldsNothing() {
        Map<String, String> base = new LinkedHashMap<>();
        base.put("web", "## Web\n\n<<<<<<< a\n- x\n=======\n- y\n>>>>>>> b\n");
        base.put("gone", "## Gone\n\n<<<<<<< a\n- x\n=======\n- y\n>>>>>>> b\n");
        Holding holding = Holding.of(base, State.rendered("A.md", "## Web {#web}\n\n- z\n"));
        assertThat(holding.held()).isEmpty();
        assertThat(text(holding)).isEqualTo("## Web\n\n- z\n");
    }

    @Test
    void aPlannerThatHoldsTellsWhatItHeld() {
        Desk desk = Desk.of(".ai/STACK.md");
        desk.run(STACK);
        Planner planner = new Planner(desk, List.of(), MergeOptions.NONE, true);
        FileChange change =
                planner.plan(new RenderedFile(".ai/STACK.md", STACK.replace("Next 14", "Next 15"), Ownership.WHOLE));
        assertThat(change).isInstanceOf(FileChange.Unchanged.class);
        assertThat(planner.held()).containsExactly(".ai/STACK.md#web");
        assertThat(change.base()).isEqualTo(desk.base(".ai/STACK.md"));

        Desk list = Desk.of(".claudeignore");
        list.run("# ours\ndist/\n");
        Planner listing = new Planner(list, List.of(), MergeOptions.NONE, true);
        listing.plan(new RenderedFile(".claudeignore", "# ours\nout/\n", Ownership.WHOLE));
        assertThat(listing.held()).containsExactly(".claudeignore");
    }

    @Test
    void whatWasNeverWrittenIsWritten() {
        Desk desk = Desk.of(".ai/STACK.md");
        Planner planner = new Planner(desk, List.of(), MergeOptions.NONE, true);
        assertThat(planner.plan(new RenderedFile(".ai/STACK.md", STACK, Ownership.WHOLE)))
                .isInstanceOf(FileChange.Create.class);
        assertThat(planner.held()).isEmpty();
    }
}
