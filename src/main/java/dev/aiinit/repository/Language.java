package dev.aiinit.repository;

import static java.util.Objects.requireNonNull;

/**
 * A language that files are written in.
 *
 * @param name as GitHub Linguist has it ({@code TypeScript}, {@code C#})
 * @param kind one of programming, markup, prose and data
 */
public record Language(String name, FileClass.Kind kind) {
    public Language {
        requireNonNull(name);
        requireNonNull(kind);
    }
}
