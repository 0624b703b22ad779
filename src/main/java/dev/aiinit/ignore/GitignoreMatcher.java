package dev.aiinit.ignore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Decides about paths the way git does, from the ignore files of all folders above them: the last line of the deepest
 * file wins, and nothing comes back from under an ignored folder.
 *
 * <p>Remembers what it was told and has decided about folders; for one thread.
 */
public final class GitignoreMatcher {
    private final List<IgnoreRules> strongestFirst;
    private final Function<String, IgnoreRules> ofFolder;
    /** The rules that hold in a folder, strongest first. */
    private final Map<String, List<IgnoreRules>> inForce = new LinkedHashMap<>();

    private final Map<String, Verdict> folders = new LinkedHashMap<>();

    /**
     * A matcher that asks for ignore files as it needs them.
     *
     * @param weaker rules that give way to every ignore file in the tree, weakest first ({@code .git/info/exclude})
     * @param ofFolder gives the rules that stand in a folder, empty ones when there are none; asked once per folder
     */
    public GitignoreMatcher(List<IgnoreRules> weaker, Function<String, IgnoreRules> ofFolder) {
        List<IgnoreRules> reversed = new ArrayList<>(weaker);
        Collections.reverse(reversed);
        this.strongestFirst = List.copyOf(reversed);
        this.ofFolder = ofFolder;
    }

    /** A matcher of one ignore file at the root. */
    public static GitignoreMatcher of(IgnoreRules rules) {
        return new GitignoreMatcher(List.of(rules), folder -> IgnoreRules.parse(folder, ""));
    }

    /** Whether the path is ignored, and by which line; it need not exist. */
    public Verdict decide(String path, boolean isFolder) {
        Verdict above = decideFolder(folderOf(path));
        return above.ignored() ? above : decideBelowKept(path, isFolder);
    }

    /** The same for a path that lies in a folder known not to be ignored: the cheap question of a walk from the top. */
    public Verdict decideBelowKept(String path, boolean isFolder) {
        List<IgnoreRules> rules = inForce(folderOf(path));
        if (rules.isEmpty()) {
            return Verdict.NONE;
        }
        String bytes = ByteText.of(path);
        for (IgnoreRules each : rules) {
            Verdict verdict = each.decideBytes(bytes, isFolder);
            if (verdict.rule() != null) {
                return verdict;
            }
        }
        return Verdict.NONE;
    }

    private Verdict decideFolder(String folder) {
        if (folder.isEmpty()) {
            return Verdict.NONE;
        }
        Verdict decided = folders.get(folder);
        if (decided == null) {
            decided = decide(folder, true);
            folders.put(folder, decided);
        }
        return decided;
    }

    private List<IgnoreRules> inForce(String folder) {
        List<IgnoreRules> rules = inForce.get(folder);
        if (rules == null) {
            List<IgnoreRules> above = folder.isEmpty() ? strongestFirst : inForce(folderOf(folder));
            IgnoreRules own = ofFolder.apply(folder);
            if (own.isEmpty()) {
                rules = above;
            } else {
                rules = new ArrayList<>(above.size() + 1);
                rules.add(own);
                rules.addAll(above);
            }
            inForce.put(folder, rules);
        }
        return rules;
    }

    private static String folderOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 ? "" : path.substring(0, slash);
    }
}
