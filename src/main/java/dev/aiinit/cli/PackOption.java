package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.supply.Pin;
import dev.aiinit.workflow.PackStack;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which packs a command works with: those of the lock, unless it says otherwise. */
final class PackOption {
    /** How the packs of a run are found. */
    enum Choice {
        /** As the lock has them, without the network. */
        PINNED,
        /** As {@link #source} has them now. */
        NAMED,
        /** As the source of the lock has them now. */
        NEWEST,
        /** None from elsewhere. */
        NONE
    }

    Choice choice = Choice.PINNED;
    String source = "";
    final List<String> trust = new ArrayList<>();

    @Nullable
    Boolean frozen;

    /** What else the command was given, to be repeated where it is told once more. */
    final List<String> also = new ArrayList<>();

    /** Set where nothing is written, so that nobody need trust anything. */
    boolean lookOnly;

    /** What another step of the same command has found already. */
    @Nullable
    PackStack found;

    /** {@code --pack} and all that goes with it. */
    Options addTo(Options options) {
        return addRestTo(options.text(
                "--pack",
                "SOURCE",
                "Use the templates and questions of this pack: a folder, a .zip, or a git repository,"
                        + " PLACE[#REF][:FOLDER]; default is the one that ai-init brings.",
                this::name));
    }

    /** What goes with a source that is named otherwise. */
    Options addRestTo(Options options) {
        return options.texts(
                        "--trust",
                        "HASH",
                        "",
                        "Trust the pack with this SHA-256, having looked at it. May be repeated.",
                        trust::addAll)
                .flag(
                        "--frozen",
                        "Refuse to change which packs are pinned. The default where CI is set.",
                        on -> frozen = on)
                .flag("--no-frozen", "The opposite, for CI.", on -> frozen = !on);
    }

    void name(String text) {
        source = text;
        choice = text.equals("default") ? Choice.NONE : Choice.NAMED;
    }

    /** Opens the packs for a repository. */
    ChosenPacks open(AiInit root, Path folder, Optional<String> lock) {
        trust.stream().filter(hash -> !Pin.isHash(hash)).findFirst().ifPresent(wrong -> {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of("--trust " + wrong + ": this is no SHA-256", "it has 64 digits, 0-9 and a-f"));
        });
        return new ChosenPacks(root, this, folder, lock);
    }

    boolean isFrozen(Console console) {
        return frozen == null ? console.isCi() : frozen;
    }
}
