package dev.aiinit.cli;

import java.util.List;

/** The last line for a person who has seen the plan already: what was done, and what is theirs to do. */
final class Closing {
    /** What assistants load in any case; a mistake in it costs most. */
    private static final List<String> FIRST_TO_READ = List.of("CLAUDE.md", "AGENTS.md");

    private Closing() {}

    /** @param written paths of the files that were written; none when files only went away */
    static String line(List<String> written) {
        if (written.isEmpty()) {
            return "done; next: commit it";
        }
        String first =
                FIRST_TO_READ.stream().filter(written::contains).findFirst().orElse(written.get(0));
        return written.size() == 1
                ? "wrote 1 file; next: read " + first + ", correct what is not true, then commit it"
                : "wrote " + written.size() + " files; next: read " + first
                        + ", correct what is not true, then commit them";
    }
}
