package dev.aiinit.cli;

import dev.aiinit.pack.BuiltIn;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.PackReader;
import dev.aiinit.store.PackFolder;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of the commands that generate. */
final class InitOptions {
    @Option(
            names = {"-y", "--yes"},
            description = "Ask nothing: take saved, detected and default answers.")
    boolean yes;

    @Option(names = "--confirm", description = "Ask again what was answered before.")
    boolean confirm;

    @Option(names = "--answers", paramLabel = "FILE", description = "Read answers from a YAML file.")
    @Nullable
    String answers;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "Give one answer. May be repeated; several choices are separated by commas.")
    Map<String, String> set = new LinkedHashMap<>();

    @Option(names = "--pack", paramLabel = "FOLDER", description = "Use the templates and questions of this folder.")
    @Nullable
    String pack;

    @Option(
            names = "--target",
            paramLabel = "ID",
            split = ",",
            description = "Assistants to write for, separated by commas; none for the memory files alone.")
    @Nullable
    List<String> targets;

    @Option(names = "--dry-run", description = "Print the changes as a unified diff and write nothing.")
    boolean dryRun;

    @Option(names = "--output", paramLabel = "DIR", description = "Write the result to this folder instead.")
    @Nullable
    String output;

    /** The pack that was asked for, else the built-in one. */
    Pack chosenPack(Console console, BuiltIn builtIn) throws IOException {
        return pack == null
                ? builtIn.pack()
                : PackReader.read(PackFolder.read(console.directory().resolve(pack), pack));
    }
}
