package dev.aiinit.store;

import dev.aiinit.repository.RepositoryFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The files of a repository and how they were found.
 *
 * @param files sorted by path
 * @param byGit whether git named them
 * @param leftOut what git tracks and a sparse checkout leaves out, sorted
 * @param notes what a person should know about them
 */
record Listing(List<RepositoryFile> files, boolean byGit, List<String> leftOut, List<String> notes) {
    Listing {
        List<RepositoryFile> sorted = new ArrayList<>(files);
        sorted.sort(Comparator.comparing(RepositoryFile::path));
        files = List.copyOf(sorted);
        leftOut = leftOut.stream().sorted().toList();
        notes = List.copyOf(notes);
    }

    Listing withNote(String note) {
        List<String> more = new ArrayList<>();
        more.add(note);
        more.addAll(notes);
        return new Listing(files, byGit, leftOut, more);
    }
}
