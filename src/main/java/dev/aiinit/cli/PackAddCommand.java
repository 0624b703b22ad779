package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init pack add}: pins a pack and writes the memory with it, as {@code ai-init --pack} does. */
final class PackAddCommand implements Execution.Command {
    private final AiInit root;
    private final InitOptions options = new InitOptions();

    PackAddCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public CommandSpec spec() {
        Options words = new Options(
                        this, "add", "Use a pack from now on: look at it, pin it, write the memory with it.")
                .argument(
                        "SOURCE",
                        "PLACE[#REF][:FOLDER]. PLACE is a folder, a .zip, or a git repository (https://, ssh://,"
                                + " git@host:path, file:///). REF is a branch, a tag, a commit, or a range such as"
                                + " ^1.2 over tags such as v1.2.3.",
                        options.pack::name);
        CommandSpec spec = options.addRestTo(options.pack.addRestTo(root.common.addTo(words)))
                .spec();
        spec.usageMessage()
                .footer(
                        "",
                        "The first time it says what the pack writes, asks, ignores and denies, and what to look at.",
                        "Nobody to ask: exit code 4 unless --trust or a policy.yml names its hash.");
        return spec;
    }

    @Override
    public ExitCode run() throws IOException {
        return new InitRun(root, options).run();
    }
}
