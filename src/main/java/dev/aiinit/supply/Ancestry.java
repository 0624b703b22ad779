package dev.aiinit.supply;

import dev.aiinit.pack.PackHead;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import java.util.Optional;

/** Finds the source of the pack that another one extends. */
public final class Ancestry {
    private Ancestry() {}

    /** Whether the layer below is a folder of the very same tree. */
    public static boolean isSameTree(Source upper, Source lower) {
        return upper.kind() != Source.Kind.FOLDER
                && upper.place().equals(lower.place())
                && upper.ref().equals(lower.ref());
    }

    /**
     * The source of the layer below; empty where the pack stands alone or on the built-in one.
     *
     * @throws UserError when a pack may not extend that
     */
    public static Optional<Source> below(Source pack, PackHead head) {
        String written = head.base().orElse(PackHead.BUILT_IN);
        if (written.equals(PackHead.BUILT_IN)) {
            return Optional.empty();
        }
        Source named = Source.parse(written);
        if (named.kind() == Source.Kind.GIT) {
            if (named.isLocal() && !pack.isLocal()) {
                throw refused(pack, written, "a pack from elsewhere names no place on this machine");
            }
            return Optional.of(named);
        }
        if (named.kind() == Source.Kind.ARCHIVE || LocalPath.isAbsolute(named.place())) {
            throw refused(pack, written, "write a relative folder, a git repository, or default");
        }
        if (pack.kind() == Source.Kind.FOLDER) {
            String place = LocalPath.normal(pack.place() + "/" + named.place());
            return Optional.of(new Source(Source.Kind.FOLDER, place, "", ""));
        }
        return Optional.of(pack.withFolder(LocalPath.inside(pack.folder(), named.place())
                .orElseThrow(() -> refused(pack, written, "it may not leave what it came in"))));
    }

    private static UserError refused(Source pack, String written, String hint) {
        return new UserError(ExitCode.USAGE, Problem.of("the pack " + pack + " extends \"" + written + "\"", hint));
    }
}
