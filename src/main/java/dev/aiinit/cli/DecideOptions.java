package dev.aiinit.cli;

import java.util.ArrayList;
import java.util.List;

/** What is said of a decision on the command line. Empty for what is not said. */
final class DecideOptions {
    String why = "";
    final List<String> rejected = new ArrayList<>();
    String status = "";
    final List<String> supersedes = new ArrayList<>();
    String date = "";
    String id = "";

    Options addTo(Options options) {
        return options.text(
                        "--why",
                        "TEXT",
                        "The reason. It is what stops a session from reopening it.",
                        value -> why = value)
                .texts(
                        "--rejected",
                        "TEXT",
                        "",
                        "An alternative that was turned down, and why. May be repeated.",
                        rejected::addAll)
                .text(
                        "--status",
                        "STATUS",
                        "proposed, accepted (the default), rejected, deprecated or superseded.",
                        value -> status = value)
                .texts(
                        "--supersedes",
                        "ID",
                        ",",
                        "A decision that this one replaces. May be repeated, or several separated by commas.",
                        supersedes::addAll)
                .text("--date", "DATE", "When it was decided, as 2026-09-07. Default: today.", value -> date = value)
                .text("--id", "SLUG", "A short stable name. Default: made from the title.", value -> id = value);
    }

    boolean isEmpty() {
        return why.isEmpty()
                && rejected.isEmpty()
                && status.isEmpty()
                && supersedes.isEmpty()
                && date.isEmpty()
                && id.isEmpty();
    }
}
