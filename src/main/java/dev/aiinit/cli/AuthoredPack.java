package dev.aiinit.cli;

import dev.aiinit.pack.Document;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.PackFiles;
import dev.aiinit.pack.PackReader;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.render.Renderer;
import dev.aiinit.store.PackFolder;
import dev.aiinit.store.PackTests;
import dev.aiinit.supply.Source;
import dev.aiinit.workflow.Generate;
import dev.aiinit.workflow.LintPack;
import dev.aiinit.workflow.PackCase;
import dev.aiinit.workflow.PackChain;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A pack in the folder of its author, with those that it stands on. */
final class AuthoredPack implements LintPack.Joining {
    private final AiInit root;
    private final Source source;
    private final Path folder;
    private final ShownSource shown;

    private AuthoredPack(AiInit root, Source source, Path folder, ShownSource shown) {
        this.root = root;
        this.source = source;
        this.folder = folder;
        this.shown = shown;
    }

    /**
     * The pack in a folder.
     *
     * @param argument the folder as the user named it; null for the one that {@code -C} names
     * @throws UserError when there is no pack
     */
    static AuthoredPack at(AiInit root, @Nullable String argument) {
        String named = argument != null ? argument : root.common.directory == null ? "." : root.common.directory;
        // Relative to where the user stands, since only such a folder can be named in a lock.
        Path here = root.console.directory();
        Source source = LocalSource.of(named, here, here);
        Path folder = here.resolve(source.place()).normalize();
        if (source.kind() != Source.Kind.FOLDER || !PackFolder.isPack(folder)) {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of(
                            "there is no " + PackReader.MANIFEST + " in " + named,
                            "a pack is a folder with a manifest; ai-init pack new makes one"));
        }
        return new AuthoredPack(root, source, folder, ShownSource.of(named, source, here));
    }

    PackFiles files() throws IOException {
        return PackFolder.read(folder, shown.name()).texts(shown.name());
    }

    /** Paths of the documents that the manifest of this pack names, whoever writes them first. */
    List<String> documents() throws IOException {
        return PackReader.read(files()).documents().stream().map(Document::path).toList();
    }

    PackTests tests() {
        return new PackTests(folder);
    }

    List<PackCase> cases() throws IOException {
        return tests().read().stream()
                .map(test -> new PackCase(
                        test.name(),
                        test.answersPath().isEmpty() ? "" : shown.name() + "/" + test.answersPath(),
                        test.answers(),
                        test.repository(),
                        test.expected()))
                .toList();
    }

    @Override
    public Pack pack() throws IOException {
        return shown.in(() -> new PackChain(root.shelf(root.console.directory()))
                .resolve(source, Optional.empty())
                .pack(root.builtIn.get().pack(), root.console.version()));
    }

    @Override
    public Generate generate(Pack pack) throws IOException {
        Renderer renderer =
                new Renderer(pack, new Watchdog(root.console, tests().read().size()));
        return new Generate(
                pack,
                () -> renderer,
                root.builtIn.get().cards(),
                root.builtIn.get().targets());
    }
}
