package dev.aiinit.cli;

import dev.aiinit.audit.Progress;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Says on a terminal how far the weighing is, once it has taken longer than a second. */
final class AuditProgress implements Progress {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(200);

    private final PrintWriter err;
    private final int all;
    private long next = System.nanoTime() + PATIENCE;
    private int done;
    private boolean said;

    AuditProgress(PrintWriter err, int all) {
        this.err = err;
        this.all = all;
    }

    @Override
    public synchronized void weighed(int files) {
        done += files;
        long now = System.nanoTime();
        if (now - next >= 0) {
            next = now + PAUSE;
            said = true;
            err.print(String.format(Locale.ROOT, "\rai-init: %,d of %,d files weighed", done, all));
            err.flush();
        }
    }

    /** Takes the line away again. */
    synchronized void end() {
        if (said) {
            err.print("\r" + " ".repeat(60) + "\r");
            err.flush();
        }
    }
}
