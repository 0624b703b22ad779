package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.function.Predicate;

/** Reads paths as people type them, from where they stand, as paths from the root. Nothing need exist below the root. */
final class PathArguments {
    private final String root;
    private final String standing;
    private final Predicate<String> isRoot;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * A reader of paths.
     *
     * @param root absolute path of the root
     * @param standing absolute path of the folder that relative paths start from
     * @param isRoot whether an absolute path is the root by another name: shells keep the links that people came by
     */
    PathArguments(String root, String standing, Predicate<String> isRoot) {
        this.root = root;
        this.standing = standing;
        this.isRoot = isRoot;
    }

    /**
     * The paths from the root; one that had a slash at its end keeps it.
     *
     * @throws UserError with every path that is not below the root
     */
    List<String> fromRoot(List<String> given) {
        List<String> paths = new ArrayList<>();
        given.forEach(each -> paths.add(fromRoot(each)));
        if (!problems.isEmpty()) {
            throw new UserError(ExitCode.USAGE, problems);
        }
        return paths;
    }

    private String fromRoot(String given) {
        List<String> base = names(root);
        List<String> path =
                names(given.startsWith("/") || given.startsWith(root + "/") ? given : standing + "/" + given);
        int depth = base.size();
        if (path.size() < depth || !path.subList(0, depth).equals(base)) {
            depth = depthOfRoot(path);
        }
        if (depth < 0) {
            problems.add(Problem.of(
                    "\"" + given + "\" is outside the repository",
                    "paths start where you stand; -C names the root only"));
            return "";
        }
        String below = String.join("/", path.subList(depth, path.size()));
        if (below.isEmpty()) {
            problems.add(Problem.of(
                    given.isEmpty() ? "an empty path" : "\"" + given + "\" is the root itself",
                    "ask about a file or folder in it"));
        }
        return given.endsWith("/") || given.endsWith("/.") ? below + "/" : below;
    }

    /** How many names lead to the root; -1 when none of the folders on the way is the root. */
    private int depthOfRoot(List<String> path) {
        for (int depth = path.size(); depth > 0; depth--) {
            if (isRoot.test("/" + String.join("/", path.subList(0, depth)))) {
                return depth;
            }
        }
        return -1;
    }

    private static List<String> names(String path) {
        Deque<String> names = new ArrayDeque<>();
        for (String name : path.split("/", -1)) {
            if (name.equals("..")) {
                names.pollLast();
            } else if (!name.isEmpty() && !name.equals(".")) {
                names.addLast(name);
            }
        }
        return List.copyOf(names);
    }

    /**
     * Paths from a stream, one a line or each ended by a NUL.
     *
     * @throws IOException when it cannot be read
     */
    static List<String> read(InputStream in, boolean nul) throws IOException {
        String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        return Arrays.stream(text.split(nul ? "\0" : "\r?\n", -1))
                .filter(path -> !path.isEmpty())
                .toList();
    }
}
