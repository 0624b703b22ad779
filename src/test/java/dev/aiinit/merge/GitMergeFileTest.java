package dev.aiinit.merge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.merge.DocumentMerge.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same random triples, merged by git: we find fewer conflicts, and where neither finds one, we say the same. */
class GitMergeFileTest {
    private static final int TRIPLES = Integer.getInteger("merge.git.triples", 300);

    @TempDir
    Path folder;

    @Test
    void conflictsAreAtMostHalfOfGitsAndCleanTextsAreEqual() throws Exception {
        int ours = 0;
        int gits = 0;
        int compared = 0;
        for (long seed = 0, done = 0; done < TRIPLES; seed++) {
            Triple triple = Triple.of(20_000_000 + seed);
            String base = triple.base.text();
            if (triple.mine.text().equals(base) || triple.template.text().equals(base)) {
                continue;
            }
            done++;
            Outcome outcome = triple.merge(MergeOptions.NONE);
            Git git = git(triple);
            ours += outcome.conflicts().size();
            gits += git.conflicts();
            if (git.conflicts() == 0 && outcome.conflicts().isEmpty() && triple.keepsSections()) {
                compared++;
                assertThat(outcome.text()).as(triple.toString()).isEqualTo(git.text());
            }
        }
        assertThat(compared).isGreaterThan(TRIPLES / 4);
        assertThat(ours).as("of %s conflicts of git", gits).isLessThanOrEqualTo(gits / 2);
    }

    private record Git(int conflicts, String text) {}

    private Git git(Triple triple) throws IOException, InterruptedException {
        Path mine = write("mine", triple.mine.text());
        Path base = write("base", triple.base.text());
        Path template = write("template", triple.template.text());
        Process process = new ProcessBuilder(
                        "git", "merge-file", "-p", mine.toString(), base.toString(), template.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        assertThat(code).as("git merge-file").isLessThan(128);
        return new Git(code, text);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
