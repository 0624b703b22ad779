package dev.aiinit.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** A value that can be made on a thread of its own, so that it is there when it is asked for. */
final class Ahead<T> {
    private final FutureTask<T> task;

    Ahead(Callable<T> make) {
        this.task = new FutureTask<>(make);
    }

    /** Begins to make the value beside what the caller does, unless it is there. */
    Ahead<T> begin() {
        if (task.isDone()) {
            return this;
        }
        Thread thread = new Thread(task, "ahead");
        thread.setDaemon(true);
        thread.start();
        return this;
    }

    /**
     * The value: waited for, or made here when nobody has begun.
     *
     * @throws IOException if making it threw one; anything unchecked is thrown as it was
     */
    T get() throws IOException {
        task.run();
        try {
            return task.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            if (cause instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            if (cause instanceof IOException disk) {
                throw disk;
            }
            throw new IllegalStateException(cause);
        }
    }
}
