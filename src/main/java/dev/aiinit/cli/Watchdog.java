package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import dev.aiinit.render.Watch;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Ends the program when work on a template takes longer than any template that is meant well. The thread that works cannot be stopped, so
 * the process ends around it. Nothing has been written then.
 */
final class Watchdog implements Watch {
    private static final int LONGEST_SECONDS = 3;

    private final Console console;

    Watchdog(Console console) {
        this.console = console;
    }

    @Override
    public <T> T over(String what, Supplier<T> work) {
        CountDownLatch done = new CountDownLatch(1);
        AtomicBoolean decided = new AtomicBoolean();
        Thread thread = new Thread(() -> guard(what, done, decided), "watchdog");
        thread.setDaemon(true);
        thread.start();
        try {
            return work.get();
        } finally {
            done.countDown();
            if (!decided.compareAndSet(false, true)) {
                // Too late, if only just: what ends the process must not be overtaken by a write.
                awaitEnd(thread);
            }
        }
    }

    private void guard(String what, CountDownLatch done, AtomicBoolean decided) {
        try {
            if (!done.await(LONGEST_SECONDS, TimeUnit.SECONDS) && decided.compareAndSet(false, true)) {
                console.end(
                        ExitCode.TEMPLATE,
                        "ai-init: " + what + ": it did not end within " + LONGEST_SECONDS
                                + " seconds; nothing was written. Mend the template.");
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
