package dev.aiinit.repository;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A language that files are written in.
 *
 * @param name as GitHub Linguist has it ({@code TypeScript}, {@code C#})
 * @param kind one of programming, markup, prose and data
 * @param traits what programs are known to write in it
 */
public record Language(String name, FileClass.Kind kind, List<Trait> traits) {
    /** What programs write in a language, besides people. */
    public enum Trait {
        /** Bundlers and minifiers write it. */
        PACKED,
        /** Compilers write it, and what they wrote says so at its end. */
        COMPILED,
        /** Rows of values. */
        TABLE,
        /** Lists of records, one like the other. */
        RECORDS,
        /** Elements in elements. */
        ELEMENTS,
        /** Drawings. */
        DRAWING,
        /** Copies of a database. */
        DUMP,
        /** Notes with what running them printed. */
        NOTEBOOK
    }

    public Language {
        requireNonNull(name);
        requireNonNull(kind);
        traits = List.copyOf(traits);
    }
}
