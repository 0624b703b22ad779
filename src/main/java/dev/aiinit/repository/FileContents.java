package dev.aiinit.repository;

import java.util.List;
import java.util.function.Supplier;

/** Reads the bytes of many files: for counting, where {@link RepositoryView#text} would make a text of each. */
public interface FileContents {
    /**
     * Reads listed files, several at a time; links are not followed. Comes back when all are done.
     *
     * @param files of {@link RepositoryView#files()}
     * @param counters gives one counter for each thread that reads; asked by the calling thread only
     */
    void read(List<RepositoryFile> files, Supplier<Counter> counters);

    /** Takes the bytes of one file after another; used by one thread. */
    interface Counter {
        /** A file is next. Whether its bytes are wanted; otherwise only its size is found out. */
        boolean begin(RepositoryFile file);

        /**
         * Some of its bytes, in order. Whether more are wanted.
         *
         * @param buffer used again afterwards
         * @param length how many of its bytes count
         */
        boolean take(byte[] buffer, int length);

        /**
         * The file is done.
         *
         * @param index its place in the list
         * @param size in bytes; -1 when it cannot be read, whatever was taken before
         */
        void end(int index, long size);
    }
}
