package dev.aiinit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.aiinit.merge.Bases;
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
        String base = text(data);
        String template = text(data);
        String mine = data.consumeRemainingAsString().replace("\r", "");
        Ownership ownership = shared ? Ownership.SECTION : Ownership.WHOLE;
        Optional<Map<String, String>> before = plan(Optional.empty(), Optional.empty(), base, ownership)
                .base();

        FileChange first = plan(before, Optional.of(mine), template, ownership);
        String merged = first.written().or(first::before).orElse("");
        FileChange second = plan(first.base().or(() -> before), Optional.of(merged), template, ownership);

        if (!first.deletes()) {
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
        return data.consumeString(400).replace("\r", "").replaceAll("([<=>|])\\1{6}", "$1").strip() + "\n";
    }

    private static FileChange plan(
            Optional<Map<String, String>> base, Optional<String> disk, String template, Ownership ownership) {
        Bases bases = new Bases() {
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
