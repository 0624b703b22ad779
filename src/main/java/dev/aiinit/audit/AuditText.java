package dev.aiinit.audit;

import dev.aiinit.audit.ContextWeight.HeavyFile;
import dev.aiinit.audit.ContextWeight.Pair;
import dev.aiinit.project.PlainText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** An audit for people: the verdict first, then where the weight is. */
public final class AuditText {
    private static final int MOST_CHANGED = 5;
    private static final int MOST_UNREADABLE = 3;

    private final AuditReport report;
    private final ContextWeight weight;
    private final int most;
    private final List<String> lines = new ArrayList<>();

    private AuditText(AuditReport report, int most) {
        this.report = report;
        this.weight = report.weight();
        this.most = most;
    }

    /**
     * The lines.
     *
     * @param most how many heavy files and folders are named
     */
    public static List<String> lines(AuditReport report, int most) {
        AuditText text = new AuditText(report, most);
        text.lines.add(text.verdict());
        text.classes();
        text.folders();
        text.heaviest();
        text.memory();
        text.growth();
        text.remarks();
        return text.lines;
    }

    private String verdict() {
        Pair total = weight.total();
        TokenRange after = total.after().tokens();
        String now = "A session that read everything would cost "
                + total.before().tokens().brief() + " tokens, "
                + windows(total.before().tokens());
        return total.saved() == 0
                ? now + "; the list hides nothing of weight."
                : now + "; with the list " + after.brief() + ", " + windows(after) + ".";
    }

    /** {@code 7 x the 200K window}; by the high figure. */
    private static String windows(TokenRange tokens) {
        long standard = Method.WINDOWS.get(0);
        long large = Method.WINDOWS.get(1);
        return tokens.high() > large
                ? times(tokens.high(), standard) + " x the 200K window, " + times(tokens.high(), large)
                        + " x the 1M window"
                : tokens.high() > standard
                        ? times(tokens.high(), standard) + " x the 200K window"
                        : percent(tokens.high(), standard) + " of the 200K window";
    }

    private static String times(long tokens, long window) {
        double times = tokens / (double) window;
        return String.format(Locale.ROOT, times < 10 ? "%.1f" : "%,.0f", times);
    }

    private static String percent(long part, long whole) {
        double percent = 100.0 * part / whole;
        return String.format(Locale.ROOT, percent < 10 ? "%.1f %%" : "%.0f %%", percent);
    }

    private void section(String title, TextTable table) {
        lines.add("");
        lines.add(title);
        lines.addAll(table.lines());
    }

    private void classes() {
        TextTable table = new TextTable().row("", "files", "now", "with the list", "saved", "");
        weight.classes().entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<WeightClass, Pair> entry) ->
                        -entry.getValue().before().tokens().high()))
                .forEach(entry -> row(table, entry.getKey().title(), entry.getValue()));
        row(table, "All", weight.total());
        section("By class, in tokens", table);
    }

    private void folders() {
        List<ContextWeight.FolderWeight> folders = weight.folders(most);
        if (!folders.isEmpty()) {
            TextTable table = new TextTable().row("", "files", "now", "with the list", "saved", "");
            folders.forEach(folder -> row(table, clean(folder.path()), folder.weight()));
            section("By folder", table);
        }
    }

    private static void row(TextTable table, String name, Pair pair) {
        table.row(
                name,
                String.format(Locale.ROOT, "%,d", pair.before().files()),
                pair.before().tokens().brief(),
                pair.after().tokens().brief(),
                pair.saved() == 0 ? "" : pair.saved() + " %",
                "");
    }

    private void heaviest() {
        TextTable table = new TextTable();
        weight.heaviest(most)
                .forEach(file -> table.row(clean(file.path()), file.tokens().brief(), why(file)));
        section("Heaviest files", table);
        Weight notText = weight.notText();
        if (notText.files() > 0) {
            TextTable others = new TextTable();
            weight.largestNotText(MOST_UNREADABLE)
                    .forEach(
                            file -> others.row(clean(file.path()), size(file.bytes()), file.hidden() ? why(file) : ""));
            section("Not text: " + count(notText.files(), "file") + ", " + size(notText.bytes()), others);
        }
    }

    private String why(HeavyFile file) {
        String title = file.weightClass().title().toLowerCase(Locale.ROOT);
        if (!file.hidden()) {
            return title;
        }
        HidingLines.Line line = weight.lines().get(file.line());
        return title + ", hidden by " + clean(line.pattern());
    }

    private void memory() {
        TextTable table = new TextTable();
        for (MemoryCost.Assistant assistant : report.memory().assistants()) {
            table.row(
                    capital(assistant.name()),
                    assistant.tokens().brief(),
                    exact(assistant.exact().isPresent(), assistant.exact().orElse(0))
                            + percent(assistant.tokens().high(), Method.WINDOWS.get(0)) + " of 200K: "
                            + clean(String.join(", ", assistant.files())));
        }
        boolean none = report.memory().assistants().isEmpty();
        section(
                none ? "Always loaded: nothing, no assistant finds a memory file" : "Always loaded, by every session",
                table);
        if (report.memory().files().size() > 1) {
            TextTable files = new TextTable();
            report.memory()
                    .files()
                    .forEach(file -> files.row(
                            clean(file.path()),
                            file.tokens().brief(),
                            exact(file.exact().isPresent(), file.exact().orElse(0))
                                    + String.join(", ", file.assistants())));
            lines.addAll(files.lines());
        }
    }

    private static String exact(boolean counted, long tokens) {
        return counted ? String.format(Locale.ROOT, "(o200k: %,d) ", tokens) : "";
    }

    private void growth() {
        Growth growth = report.growth();
        if (growth == null) {
            return;
        }
        TextTable table = new TextTable();
        growth.files().stream()
                .limit(MOST_CHANGED)
                .forEach(file -> table.row(
                        clean(file.path()),
                        range(file.delta()),
                        file.status().name().toLowerCase(Locale.ROOT) + (file.hidden() ? ", hidden" : "")));
        section(
                "Since " + clean(growth.revision()) + ": "
                        + count(growth.files().size(), "file") + ", " + range(growth.all()) + " tokens, "
                        + range(growth.kept()) + " in files that the list keeps",
                table);
    }

    private static String range(Growth.Delta delta) {
        return delta.high() >= 0 && delta.low() >= 0 && delta.low() <= delta.high()
                ? "+" + new TokenRange(delta.low(), delta.high()).brief()
                : delta.high() <= 0 && delta.low() <= 0 && delta.high() <= delta.low()
                        ? "-" + new TokenRange(-delta.low(), -delta.high()).brief()
                        : "about 0";
    }

    private void remarks() {
        lines.add("");
        List<String> unreadable = weight.unreadable();
        if (!unreadable.isEmpty()) {
            String some = clean(
                    String.join(", ", unreadable.stream().limit(MOST_UNREADABLE).toList()));
            lines.add("Could not be read, and count as nothing: " + some
                    + (unreadable.size() > MOST_UNREADABLE
                            ? " and " + (unreadable.size() - MOST_UNREADABLE) + " more"
                            : ""));
        }
        lines.add(
                weight.listIsOnDisk()
                        ? "The list is .claudeignore. What it hides of .ai/.ai-init/, the state of ai-init, is not counted."
                        : "There is no .claudeignore: the list is the one that ai-init would write.");
        lines.add("Tokens are " + Method.ESTIMATE + ".");
        if (report.memory().files().stream().anyMatch(file -> file.exact().isPresent())) {
            lines.add("o200k: " + Method.EXACT + ".");
        }
    }

    private static String count(long number, String word) {
        return String.format(Locale.ROOT, "%,d %s%s", number, word, number == 1 ? "" : "s");
    }

    private static String size(long bytes) {
        return bytes < 1_000_000
                ? String.format(Locale.ROOT, "%,d kB", Math.round(bytes / 1e3))
                : String.format(Locale.ROOT, "%,.1f MB", bytes / 1e6);
    }

    private static String capital(String name) {
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    private static String clean(String text) {
        return PlainText.clean(text).replace('\n', ' ').replace('\t', ' ');
    }
}
