package dev.aiinit.merge;

import dev.aiinit.project.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a run would do to one file. */
public sealed interface FileChange {
    String path();

    /** The word for people. */
    String word();

    /** The text to write; empty when the file stays as it is, or goes. */
    default Optional<String> written() {
        return Optional.empty();
    }

    /** What stands on the disk; empty when there is no such file. */
    default Optional<String> before() {
        return Optional.empty();
    }

    /** Whether the file is deleted. */
    default boolean deletes() {
        return false;
    }

    /** What the template wrote, whatever becomes of it; empty when nothing was rendered. */
    default Optional<String> rendered() {
        return Optional.empty();
    }

    /** What to compare with next time, by section; an empty map forgets the file, no map leaves the base as it is. */
    default Optional<Map<String, String>> base() {
        return Optional.empty();
    }

    /** What stays open until a person decides. */
    default List<Conflict> conflicts() {
        return List.of();
    }

    /** What a person should know, one sentence each, without the path. */
    default List<String> notes() {
        return List.of();
    }

    /** The text that an assistant should read once the run is over: never with conflict markers of ours in it. */
    default String live() {
        return deletes() ? "" : written().or(this::before).orElse("");
    }

    /** There is no such file yet. */
    record Create(String path, Ours ours) implements FileChange {
        @Override
        public String word() {
            return "create";
        }

        @Override
        public Optional<String> written() {
            return Optional.of(ours.text());
        }

        @Override
        public Optional<String> rendered() {
            return Optional.of(ours.text());
        }

        @Override
        public Optional<Map<String, String>> base() {
            return ours.base();
        }
    }

    /** Nobody touched our part of it since last time, and what we say has changed. */
    record Update(String path, String onDisk, String text, Ours ours, List<String> notes) implements FileChange {
        public Update {
            notes = List.copyOf(notes);
        }

        @Override
        public String word() {
            return "update";
        }

        @Override
        public Optional<String> written() {
            return Optional.of(text);
        }

        @Override
        public Optional<String> before() {
            return Optional.of(onDisk);
        }

        @Override
        public Optional<String> rendered() {
            return Optional.of(ours.text());
        }

        @Override
        public Optional<Map<String, String>> base() {
            return ours.base();
        }
    }

    /**
     * It was edited by hand and what we say has changed: both are in the text, but for the conflicts.
     *
     * @param live the text without conflict markers
     */
    record Merge(
            String path,
            String onDisk,
            String text,
            String live,
            Ours ours,
            List<Conflict> conflicts,
            List<String> notes)
            implements FileChange {
        public Merge {
            conflicts = List.copyOf(conflicts);
            notes = List.copyOf(notes);
        }

        @Override
        public String word() {
            return conflicts.isEmpty() ? "merge" : "conflict";
        }

        @Override
        public Optional<String> written() {
            return text.equals(onDisk) ? Optional.empty() : Optional.of(text);
        }

        @Override
        public Optional<String> before() {
            return Optional.of(onDisk);
        }

        @Override
        public Optional<String> rendered() {
            return Optional.of(ours.text());
        }

        @Override
        public Optional<Map<String, String>> base() {
            return ours.base();
        }
    }

    /** It is the user's: every byte of it stays, and ours is added. */
    record Adopt(String path, String onDisk, String text, Ours ours) implements FileChange {
        @Override
        public String word() {
            return "add to";
        }

        @Override
        public Optional<String> written() {
            return Optional.of(text);
        }

        @Override
        public Optional<String> before() {
            return Optional.of(onDisk);
        }

        @Override
        public Optional<String> rendered() {
            return Optional.of(ours.text());
        }

        @Override
        public Optional<Map<String, String>> base() {
            return ours.base();
        }
    }

    /**
     * It is another file's text from now on, with all that was written into it by hand.
     *
     * @param from where it stood
     * @param change what becomes of the text
     */
    record Move(String path, String from, FileChange change) implements FileChange {
        @Override
        public String word() {
            return change.conflicts().isEmpty() ? "move" : "conflict";
        }

        @Override
        public Optional<String> written() {
            return change.written().or(change::before);
        }

        @Override
        public Optional<String> rendered() {
            return change.rendered();
        }

        @Override
        public Optional<Map<String, String>> base() {
            return change.base();
        }

        @Override
        public List<Conflict> conflicts() {
            return change.conflicts();
        }

        @Override
        public List<String> notes() {
            List<String> notes = new ArrayList<>(change.notes());
            notes.add(0, "was " + from + " until now");
            return notes;
        }

        @Override
        public String live() {
            return change.live();
        }
    }

    /** It says already what it should. */
    record Unchanged(String path, String onDisk, Ours ours, List<String> notes) implements FileChange {
        public Unchanged {
            notes = List.copyOf(notes);
        }

        @Override
        public String word() {
            return "same";
        }

        @Override
        public Optional<String> before() {
            return Optional.of(onDisk);
        }

        @Override
        public Optional<String> rendered() {
            return Optional.of(ours.text());
        }

        @Override
        public Optional<Map<String, String>> base() {
            return ours.base();
        }
    }

    /** It cannot be merged until a person mends it: it does not parse, or holds conflict markers. */
    record Keep(String path, String onDisk, Problem why, String template) implements FileChange {
        @Override
        public String word() {
            return "keep";
        }

        @Override
        public Optional<String> before() {
            return Optional.of(onDisk);
        }

        @Override
        public Optional<String> rendered() {
            return Optional.of(template);
        }
    }

    /**
     * It was deleted since we wrote it, or our section in it: it stays deleted.
     *
     * @param onDisk the file that our section was deleted from; null when there is no file
     */
    record StayDeleted(String path, @Nullable String onDisk, Ours ours, List<String> notes) implements FileChange {
        public StayDeleted {
            notes = List.copyOf(notes);
        }

        @Override
        public Optional<String> before() {
            return Optional.ofNullable(onDisk);
        }

        @Override
        public String word() {
            return "stays deleted";
        }

        @Override
        public Optional<String> rendered() {
            return Optional.of(ours.text());
        }

        @Override
        public Optional<Map<String, String>> base() {
            return ours.base();
        }
    }

    /** It is no longer wanted, and nobody wrote a word into it. */
    record Delete(String path, String onDisk) implements FileChange {
        @Override
        public String word() {
            return "delete";
        }

        @Override
        public Optional<String> before() {
            return Optional.of(onDisk);
        }

        @Override
        public boolean deletes() {
            return true;
        }

        @Override
        public Optional<Map<String, String>> base() {
            return Optional.of(Collections.emptyMap());
        }
    }

    /** It is no longer wanted. What was edited by hand stays and is the user's from now on; what is ours goes. */
    record Release(String path, String onDisk, String text, List<String> notes) implements FileChange {
        public Release {
            notes = List.copyOf(notes);
        }

        @Override
        public String word() {
            return text.equals(onDisk) ? "leave to you" : "take out";
        }

        @Override
        public Optional<String> written() {
            return text.equals(onDisk) ? Optional.empty() : Optional.of(text);
        }

        @Override
        public Optional<String> before() {
            return Optional.of(onDisk);
        }

        @Override
        public Optional<Map<String, String>> base() {
            return Optional.of(Collections.emptyMap());
        }
    }
}
