package dev.aiinit.repository;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;

/** What git remembers of a repository. */
public interface History {
    /**
     * The files that are other than at the point where this branch left a revision, sorted by path. What is committed or staged counts.
     *
     * @param revision as a user writes it ({@code origin/main})
     * @throws dev.aiinit.project.UserError when there is no such revision, or no point in common
     * @throws IOException when git fails
     */
    Since since(String revision) throws IOException;

    /**
     * The changes since a commit.
     *
     * @param commit the full name of the commit where the branch left
     */
    record Since(String commit, List<Change> changes) {
        public Since {
            requireNonNull(commit);
            changes = List.copyOf(changes);
        }
    }

    /**
     * One changed file.
     *
     * @param bytesBefore its size in that commit; -1 when it was not there
     * @param isThere whether it is there now
     */
    record Change(String path, long bytesBefore, boolean isThere) {
        public Change {
            requireNonNull(path);
        }
    }
}
