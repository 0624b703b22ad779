package dev.aiinit.ignore;

import dev.aiinit.pack.ActiveNoise;
import dev.aiinit.pack.Card.NoiseRule;
import dev.aiinit.pack.Condition;
import dev.aiinit.pack.NoiseClass;
import dev.aiinit.pack.Target;
import dev.aiinit.pack.TargetReader;
import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Syntax;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Noise rules in the words of the tests. */
final class Noises {
    private Noises() {}

    static ActiveNoise one(String card, String unit, NoiseClass noiseClass, String pattern) {
        String marker = unit.isEmpty() ? "marker" : unit + "/marker";
        return new ActiveNoise(
                card,
                card,
                unit,
                new NoiseRule(pattern, noiseClass, card + " writes it", new Condition.Always()),
                Evidence.file(marker));
    }

    static List<ActiveNoise> noise(String card, String unit, NoiseClass noiseClass, String... patterns) {
        return Arrays.stream(patterns)
                .map(pattern -> one(card, unit, noiseClass, pattern))
                .toList();
    }

    /** What a card says that asks for these names always. */
    static List<ActiveNoise> secrets() {
        return noise(
                SecretPlacing.ALWAYS,
                "",
                NoiseClass.SECRET,
                ".env",
                ".env.*",
                "!.env.example",
                "!.env.*.example",
                "*.pem",
                "*.key",
                "id_rsa");
    }

    @SafeVarargs
    static List<ActiveNoise> all(List<ActiveNoise>... parts) {
        List<ActiveNoise> all = new ArrayList<>();
        for (List<ActiveNoise> part : parts) {
            all.addAll(part);
        }
        return all;
    }

    static List<String> patterns(IgnoreList list) {
        return list.lines().stream().map(IgnoreLine::pattern).toList();
    }

    static Target claudeCode() {
        try {
            String path = "templates/targets/claude-code.yml";
            return TargetReader.read(path, Syntax.parse(Format.YAML, path, Files.readString(Path.of(path))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
