package dev.aiinit.supply;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.PlainText;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import java.util.regex.Pattern;

/**
 * Where a pack comes from, in the one spelling that is compared: {@code PLACE[#[REF][:FOLDER]]}.
 *
 * @param place a path that starts with {@code .} or {@code /}, or the address of a git repository
 * @param ref branch, tag, full commit or range of versions; empty for the default branch, and for what is not git
 * @param folder the pack's folder inside; empty for all of it
 */
public record Source(Kind kind, String place, String ref, String folder) {
    private static final int LONGEST = 400;
    private static final Pattern COMMIT = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final Pattern REF = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9_./+@-]*");
    private static final Pattern NO_REF = Pattern.compile(".*(\\.\\.|//|/\\.|\\.lock(/|$)|[/.]$|@\\{).*");
    private static final Pattern RANGE = Pattern.compile("[~^<>=*].*|v?\\d+(\\.\\d+)?\\.[xX*].*|.*[ |].*");
    private static final Pattern RANGE_LETTERS = Pattern.compile("[0-9A-Za-z.^~<>=*| +-]+");
    private static final Pattern FOLDER = Pattern.compile("(?!-)[\\p{L}\\p{N}._@+ -]+(/[\\p{L}\\p{N}._@+ -]+)*");
    private static final Pattern DOTS = Pattern.compile("(.*/)?\\.\\.?(/.*)?");

    /** How a pack is brought. */
    public enum Kind {
        FOLDER,
        ARCHIVE,
        GIT
    }

    /**
     * Reads a source as a person or a pack writes it.
     *
     * @throws UserError with a sentence for every form that is refused
     */
    public static Source parse(String text) {
        if (text.isBlank()) {
            throw refused(text, "is empty");
        }
        if (text.length() > LONGEST) {
            throw refused(text.substring(0, 40), "is longer than " + LONGEST + " characters");
        }
        if (!PlainText.clean(text).equals(text) || text.contains("\n") || text.contains("\t")) {
            throw refused(text, "holds control or hidden characters");
        }
        int hash = text.indexOf('#');
        String place = hash < 0 ? text : text.substring(0, hash);
        String rest = hash < 0 ? "" : text.substring(hash + 1);
        int colon = rest.indexOf(':');
        String ref = colon < 0 ? rest : rest.substring(0, colon);
        String folder = folder(text, colon < 0 ? "" : rest.substring(colon + 1));
        if (place.startsWith("-")) {
            throw refused(text, "starts with \"-\", as an option does");
        }
        if (GitAddress.isAddress(place)) {
            return new Source(Kind.GIT, GitAddress.normal(place), ref(text, ref), folder);
        }
        String path = LocalPath.normal(place);
        boolean archive = path.endsWith(".zip") || path.endsWith(".jar");
        if (!ref.isEmpty()) {
            throw refused(text, "names a ref, which only a git repository has");
        }
        if (!archive && !folder.isEmpty()) {
            throw refused(text, "names a folder inside a folder; write one path");
        }
        return new Source(archive ? Kind.ARCHIVE : Kind.FOLDER, path, "", folder);
    }

    private static String ref(String text, String ref) {
        boolean fits = ref.isEmpty()
                || (isRange(ref)
                        ? RANGE_LETTERS.matcher(ref).matches()
                        : REF.matcher(ref).matches() && !NO_REF.matcher(ref).matches());
        if (!fits) {
            throw refused(
                    text, "names the ref \"" + PlainText.oneLine(ref) + "\", which git allows for no branch or tag");
        }
        return ref;
    }

    private static String folder(String text, String folder) {
        String plain = folder.endsWith("/") ? folder.substring(0, folder.length() - 1) : folder;
        if (folder.isEmpty() || isFolder(plain)) {
            return plain;
        }
        throw refused(text, "names the folder \"" + PlainText.oneLine(folder) + "\", which is no plain path inside");
    }

    /** Says why; a password in the text is not repeated. */
    static UserError refused(String text, String why) {
        String shown = PlainText.oneLine(text).replaceFirst("//[^/]*@", "//");
        return new UserError(
                ExitCode.USAGE,
                Problem.of(
                        "the source \"" + shown + "\" " + why,
                        "a source is a folder, a .zip, or a git repository (https://, ssh://, git@host:path, file:///),"
                                + " with #REF:FOLDER if wished"));
    }

    /** Whether a text can be the folder of a source: plain parts, none that leads up. */
    public static boolean isFolder(String folder) {
        return FOLDER.matcher(folder).matches() && !DOTS.matcher(folder).matches();
    }

    /** Whether a text is the full name of a commit. */
    public static boolean isCommit(String text) {
        return COMMIT.matcher(text).matches();
    }

    /** Whether a ref asks for the newest of several versions. */
    public static boolean isRange(String ref) {
        return RANGE.matcher(ref).matches();
    }

    /** What trust and circles go by: the place and the folder inside it, whichever version. */
    public String identity() {
        return folder.isEmpty() ? place : place + "#:" + folder;
    }

    /** Whether the pack is on this machine or served by it. */
    public boolean isLocal() {
        return kind != Kind.GIT || place.startsWith("file:") || place.startsWith("http:");
    }

    /** The same place, other folder. */
    public Source withFolder(String other) {
        return new Source(kind, place, ref, other);
    }

    /** The same pack at another version. */
    public Source withRef(String other) {
        return new Source(kind, place, ref(toString(), other), folder);
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return place + (ref.isEmpty() && folder.isEmpty() ? "" : "#" + ref) + (folder.isEmpty() ? "" : ":" + folder);
    }
}
