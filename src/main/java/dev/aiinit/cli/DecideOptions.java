package dev.aiinit.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is said of a decision on the command line. */
final class DecideOptions {
    @Option(
            names = "--why",
            paramLabel = "TEXT",
            description = "The reason. It is what stops a session from reopening it.")
    @Nullable
    String why;

    @Option(
            names = "--rejected",
            paramLabel = "TEXT",
            description = "An alternative that was turned down, and why. May be repeated.")
    List<String> rejected = new ArrayList<>();

    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "proposed, accepted (the default), rejected, deprecated or superseded.")
    @Nullable
    String status;

    @Option(
            names = "--supersedes",
            paramLabel = "ID",
            split = ",",
            description = "A decision that this one replaces. May be repeated, or several separated by commas.")
    List<String> supersedes = new ArrayList<>();

    @Option(names = "--date", paramLabel = "DATE", description = "When it was decided, as 2026-09-07. Default: today.")
    @Nullable
    String date;

    @Option(names = "--id", paramLabel = "SLUG", description = "A short stable name. Default: made from the title.")
    @Nullable
    String id;

    boolean isEmpty() {
        return why == null
                && rejected.isEmpty()
                && status == null
                && supersedes.isEmpty()
                && date == null
                && id == null;
    }
}
