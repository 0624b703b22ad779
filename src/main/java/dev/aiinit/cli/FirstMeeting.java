package dev.aiinit.cli;

import dev.aiinit.answers.Asker;
import dev.aiinit.pack.Pack;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.store.UserFolders;
import dev.aiinit.supply.TrustBook;
import dev.aiinit.workflow.FirstUse;
import dev.aiinit.workflow.PackLayer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Packs that nobody on this machine has trusted yet: shown, asked about, and remembered. */
final class FirstMeeting {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._/:@%+=,-]+");

    private final AiInit root;
    private final PackOption option;
    private final List<PackLayer> layers;

    FirstMeeting(AiInit root, PackOption option, List<PackLayer> layers) {
        this.root = root;
        this.option = option;
        this.layers = layers;
    }

    /** All layers as one, joined when somebody is to see it. */
    interface Joined {
        Pack pack() throws IOException;
    }

    void allow(@Nullable Asker asker, Joined joined) throws IOException {
        UserFolders folders = UserFolders.of(root.console.environment());
        TrustBook known = folders.trusted();
        List<PackLayer> strange = new ArrayList<>();
        List<PackLayer> unknown = new ArrayList<>();
        for (PackLayer layer : layers) {
            if (!known.trusts(layer.pin().asked(), layer.pin().sha256())) {
                strange.add(layer);
                if (!option.trust.contains(layer.pin().sha256())) {
                    unknown.add(layer);
                }
            }
        }
        if (!unknown.isEmpty()) {
            List<String> lines = FirstUse.lines(
                    unknown, layers, joined.pack(), root.builtIn.get().pack(), root.console.version());
            ask(asker, lines, unknown);
        }
        for (PackLayer layer : strange) {
            folders.trust(layer.pin().asked(), layer.pin().sha256());
        }
    }

    private void ask(@Nullable Asker asker, List<String> lines, List<PackLayer> unknown) {
        if (asker == null) {
            if (!root.common.json && !root.common.quiet) {
                lines.forEach(root.console.err()::println);
            }
            throw new UserError(ExitCode.UNTRUSTED, untrusted(unknown));
        }
        if (!asker.confirm(
                unknown.size() == 1 ? "Trust this pack on this machine?" : "Trust these packs on this machine?",
                lines)) {
            throw new UserError(
                    ExitCode.UNTRUSTED,
                    Problem.of("a pack is not trusted, so nothing was written", "ai-init works without --pack, too"));
        }
    }

    /** One problem a pack; the one command that mends them all is told last. */
    private List<Problem> untrusted(List<PackLayer> unknown) {
        List<Problem> problems = new ArrayList<>();
        for (PackLayer layer : unknown) {
            boolean last = problems.size() == unknown.size() - 1;
            problems.add(Problem.of(
                    "the pack " + layer.pin().shown() + " is not trusted on this machine",
                    last ? "look at what is shown; then run: " + command() : ""));
        }
        return problems;
    }

    /** The command that goes on: with every hash that is not trusted yet, so that it need not be typed layer by layer. */
    private String command() {
        StringBuilder command = new StringBuilder("ai-init pack ");
        switch (option.choice) {
            case NAMED -> command.append("add ").append(quoted(option.source));
            case NEWEST -> command.append("update");
            default -> command.append("fetch");
        }
        if (root.common.directory != null) {
            command.append(" -C ").append(quoted(root.common.directory));
        }
        option.also.forEach(word -> command.append(' ').append(quoted(word)));
        layers.forEach(layer -> command.append(" --trust ").append(layer.pin().sha256()));
        return command.toString();
    }

    private static String quoted(String text) {
        return PLAIN.matcher(text).matches() ? text : "'" + text.replace("'", "'\\''") + "'";
    }
}
