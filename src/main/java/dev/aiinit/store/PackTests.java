package dev.aiinit.store;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.repository.EmptyRepository;
import dev.aiinit.repository.RepositoryView;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The tests of a pack on the disk: {@code tests/NAME/} with {@code answers.yml}, {@code repo/} and {@code expected/}. */
public final class PackTests {
    private static final String FOLDER = "tests";
    private static final String ANSWERS = "answers.yml";
    private static final String EXPECTED = "expected";
    private static final int MOST_FILES = 1000;

    private final Path folder;

    /** @param pack the folder of the pack */
    public PackTests(Path pack) {
        this.folder = pack.resolve(FOLDER);
    }

    /**
     * One test.
     *
     * @param answersPath its answers, from the folder of the pack; empty when it has none
     */
    public record Test(
            String name,
            String answersPath,
            String answers,
            RepositoryView repository,
            SortedMap<String, String> expected) {}

    /** All tests, sorted by name. Whatever else lies in the folder is no test. */
    public List<Test> read() throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        List<Test> tests = new ArrayList<>();
        try (Stream<Path> list = Files.list(folder)) {
            for (Path test : list.filter(path -> Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList()) {
                tests.add(read(test));
            }
        }
        return tests;
    }

    private static Test read(Path test) throws IOException {
        String name = test.getFileName().toString();
        Path repository = test.resolve("repo");
        Optional<String> answers = TextFile.read(test, ANSWERS).map(TextFile::text);
        return new Test(
                name,
                answers.isEmpty() ? "" : FOLDER + "/" + name + "/" + ANSWERS,
                answers.orElse(""),
                Files.isDirectory(repository, LinkOption.NOFOLLOW_LINKS)
                        ? DiskRepository.walked(repository)
                        : new EmptyRepository(),
                texts(test.resolve(EXPECTED)));
    }

    private static SortedMap<String, String> texts(Path root) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        for (Path file : files(root)) {
            String path = root.relativize(file).toString().replace('\\', '/');
            texts.put(path, TextFile.normalised(new String(Files.readAllBytes(file), StandardCharsets.UTF_8)));
        }
        return texts;
    }

    private static List<Path> files(Path root) throws IOException {
        if (!Files.isDirectory(root, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> walk = Files.walk(root)) {
            List<Path> files = walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .limit(MOST_FILES + 1)
                    .sorted()
                    .toList();
            if (files.size() > MOST_FILES) {
                throw new UserError(
                        ExitCode.USAGE, Problem.of(root + " has more than " + MOST_FILES + " files", "split the test"));
            }
            return files;
        }
    }

    /** Writes what is expected of a test from now on; files that are as they should be are left alone. */
    public void expect(String name, SortedMap<String, String> written) throws IOException {
        Path root = folder.resolve(name).resolve(EXPECTED);
        SortedMap<String, String> before = texts(root);
        for (String path : before.keySet()) {
            if (!written.containsKey(path)) {
                Files.delete(root.resolve(path));
            }
        }
        for (Map.Entry<String, String> file : written.entrySet()) {
            if (!file.getValue().equals(before.get(file.getKey()))) {
                Path path = root.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.writeString(path, file.getValue(), StandardCharsets.UTF_8);
            }
        }
    }
}
