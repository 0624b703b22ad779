package dev.aiinit.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/** Does one thing to many values in two threads: as much as reading files gains from. */
final class SideBySide {
    /** Fewer are done before a thread is there to help. */
    private static final int FEW = 32;

    private SideBySide() {}

    /**
     * The results, in the order of the values.
     *
     * @param work is called by two threads at once
     */
    static <T, R> List<R> map(List<T> values, Function<T, R> work) {
        if (values.size() < FEW) {
            return values.stream().map(work).toList();
        }
        int half = values.size() / 2;
        FutureTask<List<R>> second = new FutureTask<>(
                () -> values.subList(half, values.size()).stream().map(work).toList());
        Thread thread = new Thread(second, "side by side");
        thread.setDaemon(true);
        thread.start();
        List<R> results =
                new ArrayList<>(values.subList(0, half).stream().map(work).toList());
        try {
            results.addAll(second.get());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
        }
        return results;
    }
}
