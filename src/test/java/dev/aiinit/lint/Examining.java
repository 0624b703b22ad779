package dev.aiinit.lint;

import dev.aiinit.detect.BuiltInCards;
import dev.aiinit.detect.Detector;
import dev.aiinit.pack.Target;
import dev.aiinit.pack.TargetReader;
import dev.aiinit.repository.InMemoryRepository;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Syntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Runs one check over a repository in memory, with the cards and targets as they ship. */
final class Examining {
    private static final List<Target> TARGETS =
            Stream.of("claude-code", "codex").map(Examining::target).toList();

    private Examining() {}

    private static Target target(String id) {
        try {
            String path = "templates/targets/" + id + ".yml";
            return TargetReader.read(path, Syntax.parse(Format.YAML, path, Files.readString(Path.of(path))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Examined examined(InMemoryRepository repository) {
        return Examined.of(repository, Detector.detect(repository, BuiltInCards.ALL), TARGETS);
    }

    static List<Diagnosis> diagnoses(Function<Examined, Check> check, InMemoryRepository repository) {
        return check.apply(examined(repository)).diagnoses();
    }

    /** Rule and place of each diagnosis: {@code AI006 CLAUDE.md:3:5}. */
    static List<String> found(Function<Examined, Check> check, InMemoryRepository repository) {
        return diagnoses(check, repository).stream().map(Examining::shown).toList();
    }

    /** The same from {@code path, text, path, text, …}. */
    static List<String> found(Function<Examined, Check> check, String... pathsAndTexts) {
        return found(check, InMemoryRepository.of(pathsAndTexts));
    }

    private static String shown(Diagnosis diagnosis) {
        return diagnosis.rule().id() + " " + diagnosis.where();
    }

    /** The text of the file after the fix of the only diagnosis; fails when a second time changes it again. */
    static String mended(Function<Examined, Check> check, InMemoryRepository repository) {
        List<Diagnosis> before = diagnoses(check, repository);
        if (before.size() != 1) {
            throw new AssertionError("not one diagnosis: " + before);
        }
        Fix fix = before.get(0).fix().orElseThrow();
        String once = fix.change().applied(repository.text(fix.path()).orElse(""));
        if (!fix.change().applied(once).equals(once)) {
            throw new AssertionError("twice is not once: " + once);
        }
        List<String> left = found(check, repository.with(fix.path(), once));
        if (!left.isEmpty()) {
            throw new AssertionError("still there: " + left + " in " + once);
        }
        return once;
    }
}
