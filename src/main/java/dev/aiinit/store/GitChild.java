package dev.aiinit.store;

import dev.aiinit.store.ProcessRunner.Output;
import dev.aiinit.store.ProcessRunner.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Runs git in a repository that is not trusted: no program that its configuration names is started, nothing is written,
 * nothing is fetched, and a git hook that calls us does not lend its repository to the children.
 */
final class GitChild {
    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final long LARGEST_OUTPUT = 1L << 30;

    private static final List<String> ALWAYS =
            List.of("--no-pager", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null");

    private static final String NO_SUCH_FILE = ".git-index-that-does-not-exist";

    private final ProcessRunner runner;
    private final Path program;
    private final Path folder;

    private GitChild(ProcessRunner runner, Path program, Path folder) {
        this.runner = runner;
        this.program = program;
        this.folder = folder;
    }

    /** Empty when git is not installed. */
    static Optional<GitChild> in(Path folder, ProcessRunner runner) {
        return runner.find("git")
                .map(program -> new GitChild(runner.with(environment(runner.environment())), program, folder));
    }

    /** The same, but git sees an empty index. */
    GitChild withoutIndex() {
        Map<String, String> environment = runner.environment();
        environment.put("GIT_INDEX_FILE", folder.resolve(NO_SUCH_FILE).toString());
        return new GitChild(runner.with(environment), program, folder);
    }

    /** The same, but paths are no patterns. */
    GitChild literally() {
        Map<String, String> environment = runner.environment();
        environment.put("GIT_LITERAL_PATHSPECS", "1");
        return new GitChild(runner.with(environment), program, folder);
    }

    /** Runs one command of git; {@code words} are its name, options and, after {@code --}, paths. */
    Output run(String... words) throws IOException {
        return runner.run(folder, command(words), TIMEOUT, LARGEST_OUTPUT);
    }

    /** Starts one command of git, whose output is read as it comes. */
    Running start(String... words) throws IOException {
        return runner.start(folder, command(words), TIMEOUT);
    }

    private List<String> command(String... words) {
        List<String> command = new ArrayList<>();
        command.add(program.toString());
        command.addAll(ALWAYS);
        command.addAll(List.of(words));
        return command;
    }

    private static Map<String, String> environment(Map<String, String> inherited) {
        Map<String, String> environment = GitEnvironment.of(inherited, name -> false);
        // A partial clone would fetch what is missing: no transport is allowed, also not with gits that do not know
        // GIT_NO_LAZY_FETCH.
        environment.put("GIT_ALLOW_PROTOCOL", "none");
        return environment;
    }
}
