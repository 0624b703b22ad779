package dev.aiinit.store;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.PlainText;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.supply.PackTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One file of a tree as {@code git ls-tree -l -z} lists it, and its bytes as {@code git cat-file --batch} prints them. */
record GitBlob(String path, boolean executable, String id, int size) {
    private static final Pattern LINE =
            Pattern.compile("(\\d{6}) (blob|commit|tree) ([0-9a-f]+) +(\\d+|-)\t(.+)", Pattern.DOTALL);

    /**
     * The files of a listing.
     *
     * @param origin how a person names the pack
     * @throws UserError for links, submodules, and more or larger files than a pack may have
     */
    static List<GitBlob> list(String origin, String listing) {
        List<GitBlob> blobs = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        long sum = 0;
        for (String line : listing.split("\0", -1)) {
            Matcher parts = LINE.matcher(line);
            if (!parts.matches()) {
                continue;
            }
            String mode = parts.group(1);
            String path = parts.group(5);
            if (!mode.startsWith("100")) {
                problems.add(Problem.of(
                        "the pack " + origin + " holds \"" + PlainText.oneLine(path) + "\", which is a "
                                + (mode.equals("160000") ? "submodule" : "symbolic link"),
                        "a pack holds plain files"));
                continue;
            }
            int size = parts.group(4).length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(parts.group(4));
            sum += size;
            blobs.add(new GitBlob(path, mode.equals("100755"), parts.group(3), size));
            if (size > PackTree.LARGEST_FILE) {
                problems.add(large(origin, "\"" + PlainText.oneLine(path) + "\" in it is larger than 1 MiB"));
            }
        }
        if (blobs.size() > PackTree.MOST_FILES || sum > PackTree.LARGEST_TREE) {
            problems.add(large(origin, "it has " + blobs.size() + " files, and " + (sum >> 10) + " KiB"));
        }
        if (!problems.isEmpty()) {
            throw new UserError(ExitCode.USAGE, problems.subList(0, Math.min(problems.size(), 20)));
        }
        return blobs;
    }

    private static Problem large(String origin, String what) {
        return Problem.of(
                "the pack " + origin + " is too large: " + what,
                "a pack has at most " + PackTree.MOST_FILES + " files and 8 MiB; name its folder with #REF:FOLDER");
    }

    /** The bytes of each blob, in the order in which they were asked for. */
    static Map<String, PackTree.Entry> contents(List<GitBlob> blobs, byte[] printed) throws IOException {
        Map<String, PackTree.Entry> files = new LinkedHashMap<>();
        int at = 0;
        for (GitBlob blob : blobs) {
            byte[] head = (blob.id() + " blob " + blob.size() + "\n").getBytes(StandardCharsets.US_ASCII);
            int from = at + head.length;
            int to = from + blob.size();
            if (to >= printed.length || !Arrays.equals(head, Arrays.copyOfRange(printed, at, from))) {
                throw new IOException("git did not print " + blob.path() + " as it listed it");
            }
            files.put(blob.path(), new PackTree.Entry(blob.executable(), Arrays.copyOfRange(printed, from, to)));
            at = to + 1;
        }
        return files;
    }
}
