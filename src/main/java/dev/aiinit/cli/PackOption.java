package dev.aiinit.cli;

import dev.aiinit.pack.Layers;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.PackReader;
import dev.aiinit.store.PackFolder;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pack that a command works with. */
final class PackOption {
    @Nullable
    String folder;

    Options addTo(Options options) {
        return options.text(
                "--pack", "FOLDER", "Use the templates and questions of this folder.", value -> folder = value);
    }

    boolean isBuiltIn() {
        return folder == null;
    }

    /** The pack that was asked for, else the built-in one. */
    Pack pack(AiInit root) throws IOException {
        return folder == null
                ? root.builtIn.get().pack()
                : Layers.join(List.of(PackReader.read(
                        PackFolder.read(root.console.directory().resolve(folder), folder).texts(folder), root.console.version())));
    }
}
