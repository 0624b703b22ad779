package dev.aiinit.supply;

import dev.aiinit.project.UserError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One layer as the lock holds it: what was asked for, and exactly what came of it. Read from a repository it may hold anything.
 *
 * @param layer 1 is the pack that was chosen, 2 what that one extends, and so on
 * @param source the place alone, as {@link Source#place} spells it
 * @param tag the tag that {@code commit} was found by; empty for a branch, a commit, and what is not git
 * @param sha256 of the tree, as {@link PackTree#sha256} tells it
 */
public record Pin(
        int layer,
        String source,
        String folder,
        String ref,
        String name,
        String version,
        String tag,
        String commit,
        String sha256) {
    /** The layers that a lock can name: the pack below all and that of the repository come on top of their number. */
    public static final int MOST_LAYERS = 4;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern LABEL = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._+-]{0,99}");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_./+@-]{0,199}");

    /** Whether a text is the SHA-256 of something. */
    public static boolean isHash(String text) {
        return HASH.matcher(text).matches();
    }

    /** Everything about this pin that no run of ours would have written. */
    public List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        Optional<Source> read = read();
        boolean git = read.isPresent() && read.get().kind() == Source.Kind.GIT;
        check(complaints, layer >= 1 && layer <= MOST_LAYERS, "layer", String.valueOf(layer));
        check(complaints, read.isPresent(), "source", source + "#" + ref + ":" + folder);
        check(complaints, git ? Source.isCommit(commit) : commit.isEmpty(), "commit", commit);
        check(complaints, tag.isEmpty() || (git && TAG.matcher(tag).matches()), "tag", tag);
        check(complaints, isHash(sha256), "sha256", sha256);
        check(complaints, LABEL.matcher(name).matches(), "name", name);
        check(complaints, LABEL.matcher(version).matches(), "version", version);
        return complaints;
    }

    private static void check(List<String> complaints, boolean holds, String key, String value) {
        if (!holds) {
            complaints.add("\"" + key + "\" is \"" + value + "\"");
        }
    }

    /** The source, when it is spelt as ours are, and no absolute path. */
    private Optional<Source> read() {
        try {
            Source whole = asked();
            boolean ours = whole.place().equals(source)
                    && whole.ref().equals(ref)
                    && whole.folder().equals(folder)
                    && (whole.kind() == Source.Kind.GIT || !LocalPath.isAbsolute(source));
            return ours ? Optional.of(whole) : Optional.empty();
        } catch (UserError refused) {
            return Optional.empty();
        }
    }

    /** What was asked for. */
    public Source asked() {
        return Source.parse(
                source + (ref.isEmpty() && folder.isEmpty() ? "" : "#" + ref) + (folder.isEmpty() ? "" : ":" + folder));
    }

    /** For a person: name, version, and where it is from. */
    public String shown() {
        return name + " " + version + " (" + asked() + ")";
    }
}
