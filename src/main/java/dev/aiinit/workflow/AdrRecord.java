package dev.aiinit.workflow;

import dev.aiinit.project.Decision;
import dev.aiinit.project.Location;
import java.util.List;

/**
 * A decision record that a repository keeps in a Markdown file of its own.
 *
 * @param decision with an id made from the file's name; without {@code supersedes}
 * @param place of its status
 * @param number the file's name starts with; -1 for none
 * @param style how it is written
 * @param supersedes records that it says it replaced
 * @param supersededBy records that it says replaced it
 */
record AdrRecord(
        Decision decision,
        Location place,
        int number,
        Style style,
        List<Reference> supersedes,
        List<Reference> supersededBy) {
    AdrRecord {
        supersedes = List.copyOf(supersedes);
        supersededBy = List.copyOf(supersededBy);
    }

    /** Who made the form, as people call it. */
    enum Style {
        MADR("MADR"),
        NYGARD("adr-tools");

        private final String word;

        Style(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /**
     * How one record names another.
     *
     * @param file name of the file that a link leads to; empty for none
     * @param number of the record; -1 for none
     */
    record Reference(String file, int number) {
        boolean means(AdrRecord other) {
            String name = other.place().path().substring(other.place().path().lastIndexOf('/') + 1);
            return file.isEmpty() ? number >= 0 && number == other.number() : file.equals(name);
        }
    }
}
