package dev.aiinit.store;

import dev.aiinit.merge.State;
import dev.aiinit.pack.MendablePath;
import java.util.regex.Pattern;

/**
 * The places that ai-init writes to at all: what a pack may write, the settings of assistants, what doctor mends, and its own state. It holds for plans
 * and, above all, for journals and bases, which a repository may bring along.
 */
final class WritablePath {
    private static final String STATE = State.FOLDER + "/";
    private static final Pattern STATE_FILE =
            Pattern.compile("\\.git(ignore|attributes)|[a-z][a-z0-9._-]*\\.(yml|json|tsv)"
                    + "|(?!(journal|base|conflicts)/)[a-z][a-z0-9_-]*/[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*\\.yml"
                    + "|(base|conflicts)(/[\\p{L}\\p{N}._ -]+)+");

    private WritablePath() {}

    /** Whether ai-init writes there; the path is taken as it is, what stands on the disk does not matter. */
    static boolean test(String path) {
        if (!TargetCheck.ofName(path).isEmpty()) {
            return false;
        }
        if (path.startsWith(STATE)) {
            return STATE_FILE.matcher(path.substring(STATE.length())).matches();
        }
        return MendablePath.test(path) || path.equals(".gitattributes");
    }
}
