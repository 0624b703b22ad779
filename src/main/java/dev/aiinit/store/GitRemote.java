package dev.aiinit.store;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.PlainText;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.store.ProcessRunner.Output;
import dev.aiinit.supply.PackTree;
import dev.aiinit.supply.References;
import dev.aiinit.supply.Source;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Brings files from a git repository elsewhere, with the user's own git so that their credentials work. It fetches into a bare repository
 * of its own that goes away in the end: nothing is checked out, no hook, filter or submodule of what is fetched is ever looked at, and no
 * configuration of the repository that we work for is in force.
 */
final class GitRemote implements Closeable {
    private static final long LARGEST_LISTING = 16L << 20;
    private static final int SHOWN = 300;

    private final ProcessRunner runner;
    private final Path program;
    private final Path folder;
    private final Source source;
    private final Duration timeout;

    private GitRemote(ProcessRunner runner, Path program, Path folder, Source source, Duration timeout) {
        this.runner = runner;
        this.program = program;
        this.folder = folder;
        this.source = source;
        this.timeout = timeout;
    }

    /**
     * Gets ready to talk to the repository of a source.
     *
     * @param terminal whether git may ask a person for a password
     * @param timeout for each step
     */
    static GitRemote open(ProcessRunner runner, Source source, boolean terminal, Duration timeout) throws IOException {
        Path program = runner.find("git")
                .orElseThrow(() -> new UserError(
                        ExitCode.ENVIRONMENT,
                        Problem.of("git is needed to fetch " + source.place() + ", and it is not on the PATH", "")));
        Path folder = Files.createTempDirectory("ai-init-pack");
        Map<String, String> environment = GitEnvironment.of(runner.environment(), GitRemote::reachesServers);
        environment.put("GIT_TERMINAL_PROMPT", terminal ? "1" : "0");
        environment.put("GIT_ALLOW_PROTOCOL", String.join(":", protocols(source.place())));
        environment.put("GIT_DIR", folder.toString());
        environment.put("GIT_LITERAL_PATHSPECS", "1");
        GitRemote remote = new GitRemote(runner.with(environment), program, folder, source, timeout);
        try {
            remote.must(remote.run("init", "--quiet", "--bare", "--template="));
        } catch (IOException | UserError failed) {
            remote.close();
            throw failed;
        }
        return remote;
    }

    /** How the user's git reaches servers is set in their own shell. */
    private static boolean reachesServers(String name) {
        return name.equals("GIT_SSH")
                || name.equals("GIT_SSH_COMMAND")
                || name.equals("GIT_SSH_VARIANT")
                || name.equals("GIT_ASKPASS")
                || name.startsWith("GIT_SSL_")
                || name.startsWith("GIT_PROXY_SSL_");
    }

    /** Users often have git take the one of these two for the other; both are encrypted. Nothing else stands in for anything. */
    private static List<String> protocols(String place) {
        return place.startsWith("file:")
                ? List.of("file")
                : place.startsWith("http:") ? List.of("http") : List.of("https", "ssh");
    }

    References references() throws IOException {
        Output listing = run("ls-remote", "--quiet", "--", source.place());
        if (listing.exitCode() != 0) {
            throw unreachable(listing);
        }
        return References.parse(listing.text());
    }

    /** The files below the source's folder at a commit. */
    PackTree tree(References.Choice choice) throws IOException {
        fetch(choice);
        String tree = choice.commit() + (source.folder().isEmpty() ? "^{tree}" : ":" + source.folder());
        Output kind = run("cat-file", "-t", tree);
        if (!kind.text().strip().equals("tree")) {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of(
                            "there is no folder \"" + source.folder() + "\" in " + source.place() + " at "
                                    + choice.commit(),
                            ""));
        }
        List<GitBlob> blobs = GitBlob.list(
                source.toString(), must(run("ls-tree", "-r", "-z", "-l", tree)).text());
        StringBuilder names = new StringBuilder();
        blobs.forEach(blob -> names.append(blob.id()).append('\n'));
        Output contents = must(runner.run(
                folder,
                command("cat-file", "--batch"),
                names.toString().getBytes(StandardCharsets.US_ASCII),
                timeout,
                2L * PackTree.LARGEST_TREE));
        Map<String, PackTree.Entry> files = new LinkedHashMap<>();
        GitBlob.contents(blobs, contents.bytes()).forEach(files::put);
        return PackTree.of(source.toString(), files);
    }

    /** The commit alone where the server gives it, else what the ref leads to. */
    private void fetch(References.Choice choice) throws IOException {
        Output direct = fetch(choice.commit());
        if (has(choice.commit())) {
            return;
        }
        boolean named = !choice.name().equals(choice.commit()) && !choice.name().isEmpty();
        Output other = named ? fetch(choice.name()) : direct;
        if (!has(choice.commit())) {
            if (named && other.exitCode() == 0) {
                throw new UserError(
                        ExitCode.ENVIRONMENT,
                        Problem.of(
                                source.place() + " has no commit " + choice.commit() + " any more",
                                "take what is there now: ai-init pack update"));
            }
            throw unreachable(other);
        }
    }

    private Output fetch(String what) throws IOException {
        return run(
                "fetch",
                "--quiet",
                "--depth=1",
                "--no-tags",
                "--no-recurse-submodules",
                "--no-write-fetch-head",
                "--refmap=",
                "--",
                source.place(),
                what);
    }

    private boolean has(String commit) throws IOException {
        return run("cat-file", "-e", commit + "^{commit}").exitCode() == 0;
    }

    private Output run(String... words) throws IOException {
        try {
            return runner.run(folder, command(words), timeout, LARGEST_LISTING);
        } catch (IOException failed) {
            throw new UserError(
                    ExitCode.ENVIRONMENT,
                    Problem.of(source.place() + " cannot be fetched: " + failed.getMessage(), "try again later"));
        }
    }

    private List<String> command(String... words) {
        List<String> command = new ArrayList<>(List.of(program.toString(), "--no-pager"));
        for (String setting : List.of(
                "core.fsmonitor=false",
                "core.hooksPath=/dev/null",
                "protocol.allow=never",
                "submodule.recurse=false",
                "fetch.recurseSubmodules=false",
                "gc.auto=0",
                "maintenance.auto=false")) {
            command.addAll(List.of("-c", setting));
        }
        protocols(source.place()).forEach(name -> command.addAll(List.of("-c", "protocol." + name + ".allow=always")));
        command.addAll(List.of(words));
        return command;
    }

    private Output must(Output output) {
        if (output.exitCode() != 0) {
            throw unreachable(output);
        }
        return output;
    }

    private UserError unreachable(Output output) {
        String said = PlainText.oneLine(output.errors().replaceAll("(?m)^(remote: .*|hint: .*|warning: .*)$", ""));
        String shown = said.length() > SHOWN ? said.substring(0, SHOWN) + "..." : said;
        return new UserError(
                ExitCode.ENVIRONMENT,
                Problem.of(
                        source.place() + " cannot be fetched: " + (shown.isEmpty() ? "git said nothing" : shown),
                        "see whether this works: git ls-remote " + source.place()));
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
