package dev.aiinit.store;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.supply.PackPlaces;
import dev.aiinit.supply.PackTree;
import dev.aiinit.supply.References;
import dev.aiinit.supply.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Packs of folders, archives and git repositories, and of the cache of this machine. */
public final class PackShelf implements PackPlaces {
    /** For each step of git. */
    public static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Path root;
    private final PackCache cache;
    private final ProcessRunner runner;
    private final Network network;
    private final Map<String, References> seen = new LinkedHashMap<>();

    /**
     * What may be done to reach a server.
     *
     * @param refusal why nothing may; empty when something may
     * @param terminal whether git may ask a person for a password
     * @param timeout for each step of git
     */
    public record Network(String refusal, boolean terminal, Duration timeout) {}

    /** @param root relative paths start there */
    public PackShelf(Path root, PackCache cache, ProcessRunner runner, Network network) {
        this.root = root;
        this.cache = cache;
        this.runner = runner;
        this.network = network;
    }

    @Override
    public References references(Source source) throws IOException {
        @Nullable References known = seen.get(source.place());
        if (known == null) {
            try (GitRemote remote = remote(source)) {
                known = remote.references();
            }
            seen.put(source.place(), known);
        }
        return known;
    }

    @Override
    public PackTree tree(Source source, References.Choice choice) throws IOException {
        Path path = root.resolve(source.place()).normalize();
        return switch (source.kind()) {
            case FOLDER -> PackFolder.read(path, source.place());
            case ARCHIVE -> PackArchive.read(path, source.folder(), source.toString());
            case GIT -> fetched(source, choice);
        };
    }

    private PackTree fetched(Source source, References.Choice choice) throws IOException {
        try (GitRemote remote = remote(source)) {
            return remote.tree(choice);
        }
    }

    private GitRemote remote(Source source) throws IOException {
        if (!network.refusal().isEmpty()) {
            throw new UserError(
                    ExitCode.ENVIRONMENT,
                    Problem.of(
                            source.place() + " is not looked at: " + network.refusal(),
                            "leave it out, or see --no-offline"));
        }
        return GitRemote.open(runner, source, network.terminal(), network.timeout());
    }

    @Override
    public Optional<PackTree> kept(String sha256) throws IOException {
        return cache.read(sha256);
    }

    @Override
    public void keep(PackTree tree) throws IOException {
        cache.write(tree);
    }
}
