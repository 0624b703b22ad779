package dev.aiinit.ignore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Asks the real git, in a repository of its own with no user configuration, which line decides about a path. */
record GitIgnoreOracle(Path root) {
    static GitIgnoreOracle in(Path root) throws Exception {
        GitIgnoreOracle oracle = new GitIgnoreOracle(root);
        oracle.git(new byte[0], "init", "-q");
        return oracle;
    }

    /** Makes an empty file with the folders above it; does nothing where another file stands in the way. */
    void makeFile(String path) throws IOException {
        write(path, "");
    }

    void write(String path, String text) throws IOException {
        Path folder = root.resolve(path + "/..").normalize();
        try {
            Files.createDirectories(folder);
            if (!Files.isDirectory(root.resolve(path))) {
                Files.writeString(root.resolve(path), text);
            }
        } catch (FileAlreadyExistsException e) {
            // "a/b" after a file "a": the first one stays.
        } catch (FileSystemException e) {
            assertThat(e.getReason()).isEqualTo("Not a directory");
        }
    }

    /** Path → {@code file:line} of the deciding line; empty when there is none. */
    Map<String, String> verdicts(Collection<String> paths) throws Exception {
        // With "./" a file named ":" is a file, not pathspec magic.
        byte[] input = ("./" + String.join("\0./", paths) + "\0").getBytes(UTF_8);
        String[] fields = new String(
                        git(input, "check-ignore", "--no-index", "--verbose", "--non-matching", "--stdin", "-z"), UTF_8)
                .split("\0", -1);
        Map<String, String> verdicts = new TreeMap<>();
        for (int i = 0; i + 3 < fields.length; i += 4) {
            verdicts.put(fields[i + 3].substring(2), fields[i].isEmpty() ? "" : fields[i] + ":" + fields[i + 1]);
        }
        return verdicts;
    }

    private byte[] git(byte[] input, String... words) throws Exception {
        ProcessBuilder builder = new ProcessBuilder("git");
        builder.command().addAll(List.of(words));
        builder.directory(root.toFile()).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("GIT_CONFIG_SYSTEM", "/dev/null");
        builder.environment().put("XDG_CONFIG_HOME", root.toString());
        Path in = Files.createTempFile("oracle", ".in");
        try {
            Files.write(in, input);
            Process process = builder.redirectInput(in.toFile()).start();
            byte[] output = process.getInputStream().readAllBytes();
            assertThat(process.waitFor()).isLessThanOrEqualTo(1);
            return output;
        } finally {
            Files.delete(in);
        }
    }
}
