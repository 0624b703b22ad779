package dev.aiinit.lint;

import dev.aiinit.audit.Content;
import dev.aiinit.audit.TokenRange;
import dev.aiinit.manifest.Folders;
import dev.aiinit.markdown.Scope;
import dev.aiinit.pack.Target;
import dev.aiinit.project.Location;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds memory files that are too large for what a client or a reader does with them. */
public final class MemorySizes implements Check {
    /** The makers' advice for one file. */
    private static final int MOST_LINES = 200;

    private static final int WARNED_CHARACTERS = 40_000;
    /** A tenth below, so that one learns of it before the client complains. */
    private static final int NEAR_CHARACTERS = 36_000;

    static final long DROPPED_BYTES = 4L << 20;
    private static final long CUT_BYTES = 32L << 10;

    private final Examined examined;

    public MemorySizes(Examined examined) {
        this.examined = examined;
    }

    @Override
    public List<Diagnosis> diagnoses() {
        List<Diagnosis> found = new ArrayList<>();
        Set<String> atStart = new LinkedHashSet<>();
        LoadedFiles loaded = new LoadedFiles(examined);
        for (Target target : examined.targets()) {
            atStart.addAll(loaded.of(target));
        }
        for (MemoryFile file : examined.memory()) {
            size(file, found);
            if (atStart.contains(file.path()) && file.lines() > MOST_LINES) {
                found.add(Diagnosis.of(
                        MemoryRules.LONG_MEMORY,
                        Location.of(file.path()),
                        file.lines() + " lines, about " + TokenRange.of(file.text(), Content.PROSE)
                                + " in every session",
                        "move what only some work needs into files that are pointed to, or into rules with paths"));
            }
            if (file.isAgents()) {
                chain(file, found);
            }
        }
        return found;
    }

    private static void size(MemoryFile file, List<Diagnosis> found) {
        if (!file.isClaudes()) {
            return;
        }
        int characters = file.text().length();
        if (file.bytes() >= DROPPED_BYTES) {
            found.add(Diagnosis.of(
                    MemoryRules.DROPPED_SIZE,
                    Location.of(file.path()),
                    "the file has 4 MiB or more, and Claude Code loads nothing of it",
                    "keep what every session needs"));
        } else if (characters >= NEAR_CHARACTERS && !Scope.isScoped(file.text())) {
            found.add(Diagnosis.of(
                    MemoryRules.WARNED_SIZE,
                    Location.of(file.path()),
                    grouped(characters) + " characters; Claude Code warns from " + grouped(WARNED_CHARACTERS) + " on",
                    "move parts into files that are pointed to"));
        }
    }

    /** The files from the root down to this one, as Codex joins them. */
    private void chain(MemoryFile innermost, List<Diagnosis> found) {
        long sum = 0;
        int files = 0;
        for (String folder : Folders.upwards(innermost.folder())) {
            MemoryFile file = examined.memory(Folders.join(folder, "AGENTS.override.md"))
                    .or(() -> examined.memory(Folders.join(folder, "AGENTS.md")))
                    .orElse(null);
            if (file != null) {
                sum += file.bytes();
                files++;
            }
        }
        long above = sum - innermost.bytes();
        // The fault of a file above is told there.
        if (sum > CUT_BYTES && above <= CUT_BYTES) {
            String what = files == 1 ? "the file has " : "with the AGENTS.md files above it has ";
            found.add(Diagnosis.of(
                    MemoryRules.CUT_CHAIN,
                    Location.of(innermost.path()),
                    what + grouped(sum) + " bytes; Codex cuts off the last " + grouped(sum - CUT_BYTES),
                    "shorten it, or set project_doc_max_bytes in the configuration of Codex"));
        }
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}
