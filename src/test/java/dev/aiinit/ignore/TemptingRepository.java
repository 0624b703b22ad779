package dev.aiinit.ignore;

import dev.aiinit.pack.ActiveNoise;
import dev.aiinit.pack.NoiseClass;
import dev.aiinit.repository.InMemoryRepository;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A repository made from a seed, in which folders of source have the names of build output, and the noise rules that would hide them.
 *
 * @param source tracked files that must stay readable
 */
record TemptingRepository(InMemoryRepository view, List<ActiveNoise> noise, List<String> source, List<String> units) {
    private static final List<String> FOLDERS = List.of(
            "build",
            "Build",
            "target",
            "lib",
            "packages",
            "bin",
            "vendor",
            "logs",
            "coverage",
            "dist",
            "out",
            "src",
            "app",
            "[type]",
            "#tags",
            "!important",
            "a b",
            "tests",
            "patches",
            "x{y}",
            "(group)",
            "secrets",
            "Secrets",
            "node_modules.d");
    private static final List<String> FILES = List.of(
            "Main.java",
            "index.ts",
            "env.mjs",
            "app.py",
            "page.tsx",
            "README.md",
            "build.rb",
            "Makefile",
            "build",
            "dist",
            "Logs",
            "schema.sql",
            ".env.example",
            "style.css",
            "x.gen.ts.java",
            "keep.log.md",
            "server.pem.ts");
    private static final List<String> PATTERNS = List.of(
            "build/",
            "/build/",
            "target/",
            "/target/",
            "lib/",
            "/lib/",
            "packages/",
            "bin/",
            "**/bin/",
            "/vendor/",
            "vendor/",
            "logs/",
            "coverage/",
            "/coverage/",
            "dist/",
            "/dist/",
            "/out/",
            "out/",
            "*.log",
            "*.sql",
            "secrets/",
            "*.pem",
            "node_modules/",
            "/src/*.ts",
            "*.md",
            "app/dist/",
            "**/app/lib/",
            "/build*/",
            "x*/",
            "[bt]*/",
            "dist",
            "/**/out/",
            "a/**/out/",
            "/vendor/**");

    static TemptingRepository of(long seed) {
        Random random = new Random(seed);
        Map<String, String> texts = new TreeMap<>();
        List<String> units = new ArrayList<>(List.of(""));
        for (int i = 0; i < 25; i++) {
            String folder = folder(random);
            add(texts, (folder.isEmpty() ? "" : folder + "/") + pick(FILES, random));
            if (random.nextInt(4) == 0 && !folder.isEmpty() && !units.contains(folder)) {
                units.add(folder);
            }
        }
        List<String> source = List.copyOf(texts.keySet());
        for (int i = 0; i < 5; i++) {
            add(texts, folder(random) + "/tests/key.pem");
            add(texts, folder(random) + "/node_modules/a/index.js");
        }
        List<ActiveNoise> noise = new ArrayList<>(Noises.secrets());
        for (int i = 0; i < 20; i++) {
            String pattern = pick(PATTERNS, random);
            NoiseClass noiseClass = pick(List.of(NoiseClass.values()), random);
            noise.addAll(Noises.noise("card" + i, pick(units, random), noiseClass, pattern));
        }
        return new TemptingRepository(InMemoryRepository.of(texts), noise, source, units);
    }

    /** A file can not stand below another file. */
    private static void add(Map<String, String> texts, String path) {
        String relative = path.startsWith("/") ? path.substring(1) : path;
        boolean blocked = texts.keySet().stream()
                .anyMatch(other -> relative.startsWith(other + "/") || other.startsWith(relative + "/"));
        if (!blocked) {
            texts.put(relative, "text\n");
        }
    }

    private static String folder(Random random) {
        List<String> names = new ArrayList<>();
        for (int depth = random.nextInt(4); depth > 0; depth--) {
            names.add(pick(FOLDERS, random));
        }
        return String.join("/", names);
    }

    private static <T> T pick(List<T> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }
}
