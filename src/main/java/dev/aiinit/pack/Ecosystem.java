package dev.aiinit.pack;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A family of manifests, and the files that mark a folder as one of its units. */
public enum Ecosystem {
    NPM("package.json deno.json deno.jsonc"),
    COMPOSER("composer.json"),
    MAVEN("pom.xml"),
    GRADLE("build.gradle build.gradle.kts settings.gradle settings.gradle.kts"),
    PYTHON(
            "pyproject.toml setup.py setup.cfg requirements*.txt requirements/*.txt Pipfile environment.yml environment.yaml"),
    GO("go.mod"),
    CARGO("Cargo.toml"),
    NUGET("*.csproj *.fsproj *.vbproj *.sln *.slnx Directory.Packages.props"),
    GEM("Gemfile *.gemspec"),
    PUB("pubspec.yaml"),
    HEX("mix.exs"),
    SWIFT("Package.swift"),
    COCOAPODS("Podfile"),
    DENO("deno.json deno.jsonc");

    private final String markers;

    Ecosystem(String markers) {
        this.markers = markers;
    }

    /** The word in a card: {@code npm}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Patterns of marker files, relative to the unit. */
    public List<String> markers() {
        return List.of(markers.split(" ", -1));
    }

    public static Optional<Ecosystem> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    public static List<String> words() {
        return Arrays.stream(values()).map(Ecosystem::word).toList();
    }
}
