package dev.aiinit.cli;

import dev.aiinit.audit.AuditJson;
import dev.aiinit.audit.AuditReport;
import dev.aiinit.audit.AuditText;
import dev.aiinit.audit.Limit;
import dev.aiinit.audit.ReportPage;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.store.PageFile;
import dev.aiinit.store.ProcessRunner;
import dev.aiinit.workflow.Audit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init audit}: what a session would read, in tokens, now and with the list, and what each session starts with. */
final class AuditCommand implements Execution.Command {
    private static final int TOP = 10;

    private final AiInit root;
    private int top = TOP;
    private boolean exact;

    @Nullable
    private String base;

    @Nullable
    private String page;

    @Nullable
    private Long mostAlwaysLoaded;

    @Nullable
    private Long mostGrowth;

    AuditCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = root.common
                .addTo(new Options(
                        this,
                        "audit",
                        "Print what reading this repository would cost, in tokens: now, with the ignore list, and at",
                        "the start of every session. Writes nothing but the page that --report names."))
                .text(
                        "--top",
                        "N",
                        "Name this many files and folders. Default: 10.",
                        value -> top = (int) number("--top", value))
                .flag("--exact", "Count the memory files with a public tokenizer, too.", on -> exact = on)
                .text(
                        "--report",
                        "FILE.html",
                        "Write a page with a treemap as well; it needs no network.",
                        value -> page = value)
                .text("--base", "REV", "Say what was added since this branch left REV.", value -> base = value)
                .text(
                        "--max-always-loaded",
                        "N",
                        "Fail when a session starts with more than N tokens of memory.",
                        value -> mostAlwaysLoaded = number("--max-always-loaded", value))
                .text(
                        "--max-growth",
                        "N",
                        "Fail when the branch adds more than N tokens to what the list keeps. Needs --base.",
                        value -> mostGrowth = number("--max-growth", value))
                .spec();
        spec.usageMessage().footer("", "Exit codes: 0 done; 1 a limit is passed; 2 usage.");
        return spec;
    }

    private static long number(String option, String value) {
        if (!value.matches("\\d{1,9}")) {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of(option + ": \"" + value + "\" is no number of tokens or files", "give digits only"));
        }
        return Long.parseLong(value);
    }

    @Override
    public ExitCode run() throws IOException {
        if (mostGrowth != null && base == null) {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of("--max-growth needs something to compare with", "add --base REV, such as origin/main"));
        }
        Console console = root.console;
        Path file = page == null ? null : console.directory().resolve(page);
        if (file != null) {
            PageFile.check(file, ReportPage.MARK);
        }
        AuditReport report = report();
        List<Limit> limits = limits(report);
        if (file != null) {
            PageFile.write(file, ReportPage.of(Audit.reportJson(report)));
            console.err().println("ai-init: wrote " + page);
        }
        if (root.common.json) {
            console.out().print(Json.text(AuditJson.of(report, top, limits)));
        } else {
            if (!root.common.quiet) {
                AuditText.lines(report, top).forEach(console.out()::println);
            }
            report.notes().forEach(note -> console.err().println("ai-init: " + note));
            limits.stream()
                    .filter(limit -> !limit.holds())
                    .forEach(limit -> console.err().println("ai-init: " + limit.sentence()));
        }
        return limits.stream().allMatch(Limit::holds) ? ExitCode.OK : ExitCode.REFUSED;
    }

    private AuditReport report() throws IOException {
        Console console = root.console;
        Place place = Place.of(console, root.common);
        Audit.World world = new Audit.World(
                place.repository(),
                place.repository().contents(),
                place.repository().history(new ProcessRunner(console.environment())));
        PackInForce known = PackInForce.of(root, place.root());
        Audit.Request request = new Audit.Request(place.folderName(), base, exact, known.missing());
        Audit audit = new Audit(known.cards(), known.targets(), known.pack());
        boolean watched = console.interactive() && !root.common.quiet && !root.common.json;
        if (!watched) {
            return audit.run(request, world, files -> {});
        }
        AuditProgress progress =
                new AuditProgress(console.err(), place.repository().files().size());
        try {
            return audit.run(request, world, progress);
        } finally {
            progress.end();
        }
    }

    private List<Limit> limits(AuditReport report) {
        List<Limit> limits = new ArrayList<>();
        if (mostAlwaysLoaded != null) {
            limits.add(Limit.alwaysLoaded(mostAlwaysLoaded, report));
        }
        if (mostGrowth != null && report.growth() != null) {
            limits.add(Limit.growth(mostGrowth, report.growth()));
        }
        return limits;
    }
}
