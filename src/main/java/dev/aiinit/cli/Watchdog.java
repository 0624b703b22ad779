package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import dev.aiinit.render.Watch;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * Ends the program when work on templates takes longer than any that are meant well. The thread that works cannot be stopped, so
 * the process ends around it. Nothing has been written then.
 */
final class Watchdog implements Watch {
    private static final int LONGEST_SECONDS = 3;

    private final Console console;
    /** What is left for all work that is watched: many templates that are slow are one that never ends. */
    private final AtomicLong left;

    Watchdog(Console console) {
        this(console, 1);
    }

    /** @param runs how often the same templates are to be rendered */
    Watchdog(Console console, int runs) {
        this.console = console;
        this.left = new AtomicLong(TimeUnit.SECONDS.toNanos(LONGEST_SECONDS) * Math.max(1, runs));
    }

    @Override
    public <T> T over(String what, Supplier<T> work) {
        CountDownLatch done = new CountDownLatch(1);
        AtomicBoolean decided = new AtomicBoolean();
        Thread thread = new Thread(() -> guard(what, done, decided), "watchdog");
        thread.setDaemon(true);
        long start = System.nanoTime();
        thread.start();
        try {
            return work.get();
        } finally {
            done.countDown();
            left.addAndGet(start - System.nanoTime());
            if (!decided.compareAndSet(false, true)) {
                // Too late, if only just: what ends the process must not be overtaken by a write.
                awaitEnd(thread);
            }
        }
    }

    private void guard(String what, CountDownLatch done, AtomicBoolean decided) {
        try {
            long patience = Math.min(left.get(), TimeUnit.SECONDS.toNanos(LONGEST_SECONDS));
            if (!done.await(Math.max(0, patience), TimeUnit.NANOSECONDS) && decided.compareAndSet(false, true)) {
                console.end(
                        ExitCode.TEMPLATE,
                        "ai-init: " + what + ": it did not end within the " + LONGEST_SECONDS
                                + " seconds that there are for all templates; nothing was written. Mend the template.");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitEnd(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
