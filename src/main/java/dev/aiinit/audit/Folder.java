package dev.aiinit.audit;

import dev.aiinit.repository.RepositoryFile;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** A folder with the weight of all below it, now and with the list. */
final class Folder {
    private static final int FEW = 4;

    /** From the root, with a slash at the end; empty for the root itself. */
    private final String path;

    private final Sum before = new Sum();
    private final Sum after = new Sum();
    private final List<Folder> folders = new ArrayList<>(0);
    private int[] files = new int[FEW];
    private int count;

    private Folder(String path) {
        this.path = path;
    }

    /** The root of a listing; one pass, since a sorted listing has all files of a folder side by side. */
    static Folder root(FileWeights weights, HidingLines hidden) {
        Deque<Folder> open = new ArrayDeque<>();
        open.push(new Folder(""));
        List<RepositoryFile> listed = weights.files();
        for (int i = 0; i < listed.size(); i++) {
            String path = listed.get(i).path();
            while (!path.startsWith(open.peek().path)) {
                close(open);
            }
            for (int slash = path.indexOf('/', open.peek().path.length());
                    slash >= 0;
                    slash = path.indexOf('/', slash + 1)) {
                Folder below = new Folder(path.substring(0, slash + 1));
                open.peek().folders.add(below);
                open.push(below);
            }
            open.peek().add(weights, hidden, i);
        }
        while (open.size() > 1) {
            close(open);
        }
        return open.pop();
    }

    private static void close(Deque<Folder> open) {
        Folder done = open.pop();
        open.element().before.add(done.before);
        open.element().after.add(done.after);
    }

    private void add(FileWeights weights, HidingLines hidden, int index) {
        if (count == files.length) {
            files = Arrays.copyOf(files, 2 * count);
        }
        files[count] = index;
        count++;
        before.add(weights, index);
        if (!hidden.hides(index)) {
            after.add(weights, index);
        }
    }

    String path() {
        return path;
    }

    /** Its own name; empty for the root. */
    String name() {
        return path.substring(path.lastIndexOf('/', path.length() - 2) + 1, Math.max(0, path.length() - 1));
    }

    Sum before() {
        return before;
    }

    Sum after() {
        return after;
    }

    List<Folder> folders() {
        return folders;
    }

    /** How many files lie directly in it. */
    int count() {
        return count;
    }

    /** The place in the listing of one of them. */
    int file(int index) {
        return files[index];
    }
}
