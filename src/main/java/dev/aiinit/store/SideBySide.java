package dev.aiinit.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.function.Supplier;

/** Does work in two threads: as much as listing and reading files gain from. */
final class SideBySide {
    /** Fewer are done before a thread is there to help. */
    private static final int FEW = 32;

    private SideBySide() {}

    /** Does both and returns when both are done; what either throws is thrown. */
    static void run(Runnable here, Runnable beside) {
        FutureTask<Void> second = new FutureTask<>(beside, null);
        Thread thread = new Thread(second, "side by side");
        thread.setDaemon(true);
        thread.start();
        here.run();
        try {
            second.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(e);
        }
    }

    /**
     * The results, in the order of the values.
     *
     * @param worker makes what works in one thread
     */
    static <T, R> List<R> map(List<T> values, Supplier<Function<T, R>> worker) {
        List<R> results = new ArrayList<>();
        if (values.size() < FEW) {
            addAll(values, worker.get(), results);
            return results;
        }
        int half = values.size() / 2;
        List<R> others = new ArrayList<>();
        run(
                () -> addAll(values.subList(0, half), worker.get(), results),
                () -> addAll(values.subList(half, values.size()), worker.get(), others));
        results.addAll(others);
        return results;
    }

    private static <T, R> void addAll(List<T> values, Function<T, R> work, List<R> results) {
        values.forEach(value -> results.add(work.apply(value)));
    }
}
