package dev.aiinit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.aiinit.markdown.Section;
import dev.aiinit.markdown.Sections;
import dev.aiinit.merge.TextsBefore;
import dev.aiinit.merge.FileChange;
import dev.aiinit.merge.MergeOptions;
import dev.aiinit.merge.Planner;
import dev.aiinit.project.RenderedFile;
import dev.aiinit.project.RenderedFile.Ownership;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whatever we wrote, its owner made of it and we would write now: the merge ends, and what it ends in is stable. */
class MergeFuzz {
    private static final String PATH = "AGENTS.md";

    @FuzzTest(maxDuration = "10m")
    void theSecondRunChangesNothing(FuzzedDataProvider data) {
        boolean shared = data.consumeBoolean();
        String heading = shared ? "## " + Planner.OWN_HEADING + "\n\n" : "";
        String base = heading + text(data);
        String template = heading + text(data);
        String mine = heading + data.consumeRemainingAsString().replace("\r", "");
        Ownership ownership = shared ? Ownership.SECTION : Ownership.WHOLE;
        Optional<Map<String, String>> before = plan(Optional.empty(), Optional.empty(), base, ownership)
                .base();

        FileChange first = plan(before, Optional.of(mine), template, ownership);
        String merged = first.written().or(first::before).orElse("");
        FileChange second = plan(first.base().or(() -> before), Optional.of(merged), template, ownership);

        if (!first.deletes() && isPlain(base, shared) && isPlain(template, shared)) {
            assertThat(second.written().orElse(merged)).isEqualTo(merged);
        }
    }

    @FuzzTest(maxDuration = "10m")
    void aTemplateThatSaysTheSameLeavesTheOwnersText(FuzzedDataProvider data) {
        String base = text(data);
        String mine = data.consumeRemainingAsString().replace("\r", "");
        Optional<Map<String, String>> before = plan(Optional.empty(), Optional.empty(), base, Ownership.WHOLE)
                .base();

        FileChange change = plan(before, Optional.of(mine), base, Ownership.WHOLE);

        assertThat(change.written().orElse(mine)).isEqualTo(mine);
    }

    /** A text as a template writes it: it ends in one line break, and holds no conflict markers. */
    private static String text(FuzzedDataProvider data) {
        return data.consumeString(400).replace("\r", "").replaceAll("([<=>|])\\1{6,}", "$1").strip() + "\n";
    }

    /**
     * Whether each section can be told from the others and ends where the next one begins. Of twins with nothing below them nobody can
     * say which one the owner kept, and what stands behind an open fence is no section in the file, though it was one in the base: then
     * the second run may still find something to do. In a file that is the user's, our part is one section with those below it; the
     * planner looks for that heading.
     */
    private static boolean isPlain(String text, boolean shared) {
        List<Section> sections = Sections.rendered(text);
        boolean closed = Sections.split(text + "\n# End\n").size() == sections.size() + 1;
        boolean apart = sections.stream().map(Section::key).distinct().count() == sections.size();
        return closed && apart && (!shared || sections.stream().skip(1).allMatch(section -> section.level() > 2));
    }

    private static FileChange plan(
            Optional<Map<String, String>> base, Optional<String> disk, String template, Ownership ownership) {
        TextsBefore bases = new TextsBefore() {
            @Override
            public Optional<Map<String, String>> base(String path) {
                return base;
            }

            @Override
            public Optional<String> onDisk(String path) {
                return disk;
            }
        };
        return new Planner(bases, List.of(), MergeOptions.NONE).plan(new RenderedFile(PATH, template, ownership));
    }
}
