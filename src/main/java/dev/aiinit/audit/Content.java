package dev.aiinit.audit;

import static java.util.Objects.requireNonNull;

import dev.aiinit.repository.FileClass;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a text is made of, as far as the number of its tokens goes: bytes per token, blanks beyond the second of a run left out. Measured
 * on the tokenizers that are public; the one of the newer models is not, its figures come from what its makers and others report.
 */
public enum Content {
    PROSE(4.4, 3.0, "SubRip Text"),
    JVM(4.0, 2.9, "Java, Kotlin, C#, Scala, Groovy, Gradle, F#, Visual Basic .NET"),
    /** TypeScript, JavaScript, Ruby, PHP; other code and pages are taken to be like these. */
    SCRIPT(3.7, 2.6, "XML, Maven POM, SVG, SQL, GraphQL, Protocol Buffer, Prisma, Ignore List, Diff, PlantUML"),
    PYTHON(3.7, 2.7, "Python, Cython, Starlark, Mojo"),
    SYSTEM(3.3, 2.4, "Go, Rust, Zig, Odin, Go Module, Go Workspace"),
    YAML(2.9, 2.2, ""),
    JSON(2.6, 1.9, "JSON, JSON with Comments, JSON5, Jupyter Notebook, Jsonnet"),
    LOCK(2.2, 1.5, ""),
    /** Lock files that are mostly words. */
    COMPOSER_LOCK(3.9, 2.9, ""),
    /** Text of which a good part is not ASCII, whatever its language. */
    CJK(3.8, 2.9, "");

    private static final List<String> WORDY_LOCKS = List.of("composer.lock", "symfony.lock");

    private static final List<Content> TABLE = List.of(values());

    private final double older;
    private final double newer;
    /** Names between commas: an enum holds nothing that could change. */
    private final String languages;

    Content(double older, double newer, String languages) {
        this.older = older;
        this.newer = newer;
        this.languages = ", " + languages + ", ";
    }

    /** Bytes per token for the tokenizer of the models up to 4.6. */
    public double older() {
        return older;
    }

    /** Bytes per token for the newer tokenizer. */
    public double newer() {
        return newer;
    }

    /** What a file of this name and class is made of, if it is text. */
    public static Content of(String name, FileClass fileClass) {
        requireNonNull(name);
        if (fileClass.language() != null) {
            String language = ", " + fileClass.language().name() + ", ";
            for (Content content : TABLE) {
                if (content.languages.contains(language)) {
                    return content;
                }
            }
        }
        return switch (fileClass.kind()) {
            case PROSE -> PROSE;
            case DATA -> YAML;
            case LOCK -> WORDY_LOCKS.contains(name) ? COMPOSER_LOCK : LOCK;
            case PROGRAMMING, MARKUP, GENERATED, OTHER, IMAGE, FONT, MEDIA, ARCHIVE, BINARY -> SCRIPT;
        };
    }

    /** The languages that are not like the rest of their kind. */
    List<String> languages() {
        return Stream.of(languages.split(", ", -1))
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
