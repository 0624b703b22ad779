package dev.aiinit.repository;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What a file is, as far as its name tells.
 *
 * @param kind what it is for
 * @param language what it is written in; null for everything that is not written by hand, and for names that tell nothing
 */
public record FileClass(Kind kind, @Nullable Language language) {
    public FileClass {
        requireNonNull(kind);
    }

    /** What a file is for. */
    public enum Kind {
        /** Source in a programming language, build scripts included. */
        PROGRAMMING,
        /** Source in a language for pages and styles. */
        MARKUP,
        /** Text for people. */
        PROSE,
        /** Configuration, schemas, tables. */
        DATA,
        /** Versions that a package manager has resolved. */
        LOCK,
        /** Made by a program from other files: minified, source maps, snapshots, generated code. */
        GENERATED,
        IMAGE,
        FONT,
        /** Sound and moving pictures. */
        MEDIA,
        ARCHIVE,
        /** Other files that are not text: programs, documents, databases, models. */
        BINARY,
        /** The name tells nothing. */
        OTHER
    }

    /** Whether it is not text. */
    public boolean isBinary() {
        return switch (kind) {
            case IMAGE, FONT, MEDIA, ARCHIVE, BINARY -> true;
            default -> false;
        };
    }

    /** Whether a person writes such files, as opposed to a program. */
    public boolean isWritten() {
        return language != null;
    }

    /** Whether programs are known to write this in its language. */
    public boolean has(Language.Trait trait) {
        return language != null && language.traits().contains(trait);
    }

    /** Whether its first bytes tell as much of how it was made as all of them: so with code that no bundler or compiler writes. */
    public boolean isToldByHead() {
        return kind == Kind.PROGRAMMING && !has(Language.Trait.PACKED) && !has(Language.Trait.COMPILED);
    }
}
