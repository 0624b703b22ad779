package dev.aiinit.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What each kind of change says of itself: every command prints and writes by these words. */
class FileChangeTest {
    private static final Map<String, String> SECTIONS = new LinkedHashMap<>(Map.of("web", "w"));
    private static final Ours OURS = new Ours("ours\n", SECTIONS);

    private static void says(
            FileChange change, String word, String before, String written, String rendered, String live) {
        assertThat(change.path()).isEqualTo("A.md");
        assertThat(change.word()).isEqualTo(word);
        assertThat(change.before()).isEqualTo(Optional.ofNullable(before));
        assertThat(change.written()).isEqualTo(Optional.ofNullable(written));
        assertThat(change.rendered()).isEqualTo(Optional.ofNullable(rendered));
        assertThat(change.live()).isEqualTo(live);
    }

    @Test
    void whatIsWritten() {
        says(new FileChange.Create("A.md", OURS), "create", null, "ours\n", "ours\n", "ours\n");
        says(new FileChange.Update("A.md", "old", "new", OURS, List.of()), "update", "old", "new", "ours\n", "new");
        says(new FileChange.Adopt("A.md", "old", "new", OURS), "add to", "old", "new", "ours\n", "new");
        says(
                new FileChange.Merge("A.md", "old", "new", "live", OURS, List.of(), List.of()),
                "merge",
                "old",
                "new",
                "ours\n",
                "live");
        says(new FileChange.Release("A.md", "old", "new", List.of()), "take out", "old", "new", null, "new");
    }

    @Test
    void whatStays() {
        Problem why = Problem.at(Location.of("A.md"), "broken", "");
        says(new FileChange.Unchanged("A.md", "old", OURS, List.of()), "same", "old", null, "ours\n", "old");
        says(new FileChange.Keep("A.md", "old", why, "ours\n"), "keep", "old", null, "ours\n", "old");
        says(new FileChange.StayDeleted("A.md", null, OURS, List.of()), "stays deleted", null, null, "ours\n", "");
        says(new FileChange.StayDeleted("A.md", "old", OURS, List.of()), "stays deleted", "old", null, "ours\n", "old");
        says(new FileChange.Release("A.md", "old", "old", List.of()), "leave to you", "old", null, null, "old");
        Conflict conflict = new Conflict("A.md", "web", "Web", 3, "mine", "ours", null);
        says(
                new FileChange.Merge("A.md", "old", "old", "old", OURS, List.of(conflict), List.of()),
                "conflict",
                "old",
                null,
                "ours\n",
                "old");
    }

    @Test
    void whatGoes() {
        FileChange delete = new FileChange.Delete("A.md", "old");
        says(delete, "delete", "old", null, null, "");
        assertThat(delete.deletes()).isTrue();
        assertThat(delete.base().orElseThrow()).isEmpty();
        assertThat(delete.conflicts()).isEmpty();
        assertThat(delete.notes()).isEmpty();
    }

    @Test
    void whatIsComparedWithNextTime() {
        assertThat(new FileChange.Create("A.md", OURS).base()).hasValue(SECTIONS);
        assertThat(new FileChange.Unchanged("A.md", "old", OURS, List.of()).base())
                .hasValue(SECTIONS);
        assertThat(new FileChange.StayDeleted("A.md", null, OURS, List.of()).base())
                .hasValue(SECTIONS);
        assertThat(new FileChange.Release("A.md", "old", "new", List.of())
                        .base()
                        .orElseThrow())
                .isEmpty();
        assertThat(new FileChange.Keep("A.md", "old", Problem.at(Location.of("A.md"), "broken", ""), "").base())
                .isEmpty();
    }
}
