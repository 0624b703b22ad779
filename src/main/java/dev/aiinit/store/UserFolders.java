package dev.aiinit.store;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.supply.Source;
import dev.aiinit.supply.TrustBook;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** What ai-init keeps for a user of this machine, and what their organisation has put there: trusted packs, and the cache of packs. */
public final class UserFolders {
    private static final String NAME = "ai-init";
    private static final String TRUST = "trust.yml";
    private static final String POLICY = "policy.yml";

    private final Path configuration;
    private final Path cache;
    private final Path organisation;

    private UserFolders(Path configuration, Path cache, Path organisation) {
        this.configuration = configuration;
        this.cache = cache;
        this.organisation = organisation;
    }

    /**
     * The folders of the user whose environment this is.
     *
     * @throws UserError when it does not say where they are
     */
    public static UserFolders of(Map<String, String> environment) {
        return new UserFolders(
                below(environment, "XDG_CONFIG_HOME", ".config"),
                below(environment, "XDG_CACHE_HOME", ".cache"),
                File.separatorChar == '\\'
                        ? Path.of(environment.getOrDefault("ProgramData", "C:\\ProgramData"), NAME)
                        : Path.of("/etc", NAME));
    }

    private static Path below(Map<String, String> environment, String variable, String usual) {
        String given = environment.getOrDefault(variable, "");
        if (!given.isEmpty() && Path.of(given).isAbsolute()) {
            return Path.of(given, NAME);
        }
        String home = environment.getOrDefault("HOME", environment.getOrDefault("USERPROFILE", ""));
        if (home.isEmpty() || !Path.of(home).isAbsolute()) {
            throw new UserError(
                    ExitCode.ENVIRONMENT,
                    Problem.of(
                            "HOME is not set, so nobody knows which packs are trusted here", "set it, or " + variable));
        }
        return Path.of(home, usual, NAME);
    }

    /** Packs by their hashes. */
    public PackCache cache() {
        return new PackCache(cache.resolve("packs"));
    }

    /**
     * All that is trusted here.
     *
     * @throws UserError with everything that is wrong with one of the files
     */
    public TrustBook trusted() throws IOException {
        TrustBook all = TrustBook.empty();
        for (Path file :
                List.of(configuration.resolve(TRUST), configuration.resolve(POLICY), organisation.resolve(POLICY))) {
            if (Files.isRegularFile(file)) {
                all = all.and(book(file));
            }
        }
        return all;
    }

    private static TrustBook book(Path file) throws IOException {
        return TrustBook.parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
    }

    /** Remembers that a person trusts this; what policies say is left to them. */
    public void trust(Source source, String sha256) throws IOException {
        Path file = configuration.resolve(TRUST);
        TrustBook known = Files.isRegularFile(file) ? book(file) : TrustBook.empty();
        if (known.trusts(source, sha256)) {
            return;
        }
        Files.createDirectories(configuration);
        Path fresh = Files.createTempFile(configuration, "trust", ".tmp");
        try {
            Files.writeString(fresh, known.with(source, sha256).text(), StandardCharsets.UTF_8);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }
}
