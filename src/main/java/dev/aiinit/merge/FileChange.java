package dev.aiinit.merge;

import dev.aiinit.project.RenderedFile;
import java.util.Optional;

/** What a run would do to one file. */
public sealed interface FileChange {
    RenderedFile file();

    default String path() {
        return file().path();
    }

    /** The word for people. */
    String word();

    /** The text to write; empty when the file stays as it is. */
    default Optional<String> written() {
        return Optional.empty();
    }

    /** What stands on the disk; empty when there is no such file. */
    default Optional<String> before() {
        return Optional.empty();
    }

    /** What we stand for from now on, to compare with next time; empty to leave the base as it is. */
    default Optional<String> base() {
        return Optional.of(file().text());
    }

    /** There is no such file yet. */
    record Create(RenderedFile file) implements FileChange {
        @Override
        public String word() {
            return "create";
        }

        @Override
        public Optional<String> written() {
            return Optional.of(file.text());
        }
    }

    /** Nobody touched it since last time, and what we say has changed. */
    record Update(RenderedFile file, String onDisk, String text) implements FileChange {
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
    }

    /** It is the user's: every byte of it stays, and ours is added. */
    record Adopt(RenderedFile file, String onDisk, String text) implements FileChange {
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
    }

    /** It says already what we would write. */
    record Unchanged(RenderedFile file, String onDisk) implements FileChange {
        @Override
        public String word() {
            return "same";
        }

        @Override
        public Optional<String> before() {
            return Optional.of(onDisk);
        }
    }

    /** It was edited by hand, or was there before us: it stays as it is, and what we would write is parked beside the state. */
    record Keep(RenderedFile file, String onDisk, String why) implements FileChange {
        @Override
        public String word() {
            return "keep";
        }

        @Override
        public Optional<String> before() {
            return Optional.of(onDisk);
        }

        @Override
        public Optional<String> base() {
            return Optional.empty();
        }
    }

    /** It was deleted since we wrote it: it stays deleted. */
    record StayDeleted(RenderedFile file) implements FileChange {
        @Override
        public String word() {
            return "stays deleted";
        }

        @Override
        public Optional<String> base() {
            return Optional.empty();
        }
    }
}
