package dev.aiinit.repository;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.aiinit.repository.FileClass.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileClassifierTest {
    private final FileClassifier classifier = FileClassifier.bundled();

    @ParameterizedTest
    @CsvSource({
        "src/App.tsx, PROGRAMMING, TypeScript",
        "types.d.ts, PROGRAMMING, TypeScript",
        "a.mjs, PROGRAMMING, JavaScript",
        "wp/index.php, PROGRAMMING, PHP",
        "Main.java, PROGRAMMING, Java",
        "build.gradle.kts, PROGRAMMING, Kotlin",
        "a.pyi, PROGRAMMING, Python",
        "main.go, PROGRAMMING, Go",
        "lib.rs, PROGRAMMING, Rust",
        "Gemfile, PROGRAMMING, Ruby",
        "Program.cs, PROGRAMMING, C#",
        "a.H, PROGRAMMING, C",
        "a.cpp, PROGRAMMING, C++",
        "a.swift, PROGRAMMING, Swift",
        "a.dart, PROGRAMMING, Dart",
        "mix.exs, PROGRAMMING, Elixir",
        "a.scala, PROGRAMMING, Scala",
        "gradlew, PROGRAMMING, Shell",
        "Dockerfile.dev, PROGRAMMING, Dockerfile",
        "main.tf, PROGRAMMING, HCL",
        "BUILD, PROGRAMMING, Starlark",
        "page.html, MARKUP, HTML",
        "a.scss, MARKUP, SCSS",
        "App.vue, MARKUP, Vue",
        "a.svelte, MARKUP, Svelte",
        "a.astro, MARKUP, Astro",
        "views/home.blade.php, MARKUP, Blade",
        "README.md, PROSE, Markdown",
        "README, PROSE, Text",
        "package.json, DATA, JSON",
        "tsconfig.json, DATA, JSON with Comments",
        ".env.example, DATA, Dotenv",
        ".gitignore, DATA, Ignore List",
        "pom.xml, DATA, Maven POM",
        "schema.sql, DATA, SQL",
        "logo.svg, DATA, SVG",
        "package-lock.json, LOCK,",
        "apps/web/pnpm-lock.yaml, LOCK,",
        "bun.lockb, LOCK,",
        "go.sum, LOCK,",
        "jquery.min.js, GENERATED,",
        "app.js.map, GENERATED,",
        "x/__snapshots__/a.test.ts, GENERATED,",
        "__generated__/types.ts, GENERATED,",
        "api/user.pb.go, GENERATED,",
        "user_pb2.py, GENERATED,",
        "PHOTO.JPG, IMAGE,",
        "a.woff2, FONT,",
        "a.mp4, MEDIA,",
        "dump.tar.gz, ARCHIVE,",
        "app.wasm, BINARY,",
        "manual.pdf, BINARY,",
        "data.sqlite3, BINARY,",
        "build, OTHER,",
        "a.unknown, OTHER,",
        "noending, OTHER,",
        "my__snapshots__/a.ts, PROGRAMMING, TypeScript",
        "lock.json, DATA, JSON",
    })
    void tellsKindAndLanguageByName(String path, Kind kind, String language) {
        FileClass found = classifier.classify(path);

        assertThat(found.kind()).isEqualTo(kind);
        Language inWords = found.language();
        assertThat(inWords == null ? null : inWords.name()).isEqualTo(language);
        assertThat(found.isWritten()).isEqualTo(language != null);
    }

    @ParameterizedTest
    @CsvSource({
        "a.png, true",
        "a.ttf, true",
        "a.mp3, true",
        "a.zip, true",
        "a.exe, true",
        "a.ts, false",
        "yarn.lock, false",
        "x, false"
    })
    void tellsWhatIsNotText(String path, boolean binary) {
        assertThat(classifier.classify(path).isBinary()).isEqualTo(binary);
    }

    @Test
    void everyLanguageIsOfAKindThatPeopleWrite() {
        assertThat(classifier.languages())
                .hasSizeGreaterThan(100)
                .doesNotHaveDuplicates()
                .allSatisfy(language ->
                        assertThat(language.kind()).isIn(Kind.PROGRAMMING, Kind.MARKUP, Kind.PROSE, Kind.DATA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"data | A | .a\ndata | B | .A", "data | A", "planets | A | .a"})
    void aTableThatContradictsItselfIsRefused(String table) {
        assertThatThrownBy(() -> FileClassifier.of(table)).isInstanceOf(IllegalArgumentException.class);
    }
}
