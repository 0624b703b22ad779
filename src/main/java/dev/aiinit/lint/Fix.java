package dev.aiinit.lint;

import static java.util.Objects.requireNonNull;

import dev.aiinit.project.SettingsEntry;
import java.util.List;

/**
 * A change that mends one file. To apply it twice is to apply it once.
 *
 * @param path from the root; the file may not be there yet
 * @param entries what it puts into a settings file that we share with its owner; merged there and remembered as ours. With entries the
 *     change is not asked for.
 */
public record Fix(String path, Change change, List<SettingsEntry> entries) {
    /** From the text of the file, empty when there is none, to the text that is mended. */
    @FunctionalInterface
    public interface Change {
        String applied(String text);
    }

    public Fix {
        requireNonNull(path);
        requireNonNull(change);
        entries = List.copyOf(entries);
    }

    /** A change of the text. */
    public Fix(String path, Change change) {
        this(path, change, List.of());
    }

    /** Entries that a settings file should hold. */
    public static Fix ofSettings(String path, List<SettingsEntry> entries) {
        return new Fix(path, text -> text, entries);
    }
}
