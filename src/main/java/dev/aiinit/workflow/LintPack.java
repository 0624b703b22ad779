package dev.aiinit.workflow;

import dev.aiinit.audit.TokenRange;
import dev.aiinit.lint.PackFinding;
import dev.aiinit.lint.PackRule;
import dev.aiinit.lint.PackTexts;
import dev.aiinit.markdown.Section;
import dev.aiinit.merge.FileChange;
import dev.aiinit.pack.Document;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.PackFiles;
import dev.aiinit.pack.PackHead;
import dev.aiinit.pack.PackReader;
import dev.aiinit.pack.VersionDemand;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Slug;
import dev.aiinit.project.UserError;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds everything that is wrong with a pack in one go, as far as one mistake does not hide the next. */
public final class LintPack {
    private static final Pattern NUMBERED = Pattern.compile("(.+)-(\\d+)");

    private final PackFiles files;
    private final Pack builtIn;
    private final String program;
    private final Joining joining;
    private final LinkedHashSet<PackFinding> findings = new LinkedHashSet<>();
    private String name = "";

    /** Joins the pack with those below it, and makes what runs it. */
    public interface Joining {
        /**
         * The pack as it is used.
         *
         * @throws UserError with all in which it does not fit the packs below, or its templates are wrong
         */
        Pack pack() throws IOException;

        /**
         * What runs it.
         *
         * @throws UserError with every template that is wrong
         */
        Generate generate(Pack pack) throws IOException;
    }

    /** @param program version of this program */
    public LintPack(PackFiles files, Pack builtIn, String program, Joining joining) {
        this.files = files;
        this.builtIn = builtIn;
        this.program = program;
        this.joining = joining;
    }

    /** What is wrong, in the order of the checks. */
    public List<PackFinding> findings(List<PackCase> tests) throws IOException {
        Optional<Pack> own = tried(PackRule.MANIFEST, () -> PackReader.read(files));
        if (own.isPresent()) {
            name = own.get().name();
            head(own.get().info().head());
            Optional<Pack> whole = tried(PackRule.MANIFEST, joining::pack);
            if (whole.isPresent()) {
                Optional<Generate> generate = tried(PackRule.TEMPLATE, () -> joining.generate(whole.get()));
                if (generate.isPresent()) {
                    runs(generate.get(), whole.get(), tests);
                }
            }
            findings.addAll(new PackTexts(files)
                    .unused(
                            own.get(),
                            id -> builtIn.questions().stream()
                                    .anyMatch(question -> question.id().equals(id))));
            if (tests.isEmpty()) {
                add(
                        PackRule.NO_TESTS,
                        Problem.at(
                                Location.of(files.origin() + "/tests"),
                                "the pack has no tests",
                                "make a folder tests/minimal and run: ai-init pack test --update"));
            }
        }
        findings.addAll(new PackTexts(files).signs());
        return List.copyOf(findings);
    }

    private interface Step<T> {
        T run() throws IOException;
    }

    /** What a step gives; when it says what is wrong with the pack, that is noted instead. */
    private <T> Optional<T> tried(PackRule rule, Step<T> step) throws IOException {
        try {
            return Optional.of(step.run());
        } catch (UserError wrong) {
            if (wrong.exitCode() != ExitCode.USAGE && wrong.exitCode() != ExitCode.TEMPLATE) {
                throw wrong;
            }
            PackRule kind = wrong.exitCode() == ExitCode.TEMPLATE ? PackRule.TEMPLATE : rule;
            wrong.problems().forEach(problem -> add(kind, problem));
            return Optional.empty();
        }
    }

    private void head(PackHead head) {
        String manifest = files.origin() + "/" + PackReader.MANIFEST;
        if (!VersionDemand.isVersion(head.version())) {
            add(
                    PackRule.VERSION,
                    Problem.at(
                            Location.of(manifest),
                            "\"" + head.version() + "\" is no version like 1.0.0",
                            "nobody can ask for a range of versions of this pack otherwise"));
        }
        if (head.requires().isEmpty()) {
            return;
        }
        Optional<VersionDemand> demand = VersionDemand.of(head.requires());
        if (demand.isEmpty()) {
            add(
                    PackRule.REQUIRES,
                    Problem.at(
                            Location.of(manifest),
                            "\"" + head.requires() + "\" is no range of versions",
                            "for example: requires: \">=0.1\""));
        } else if (VersionDemand.isVersion(program) && !demand.get().holds(program)) {
            add(
                    PackRule.REQUIRES,
                    Problem.at(
                            Location.of(manifest),
                            "the pack requires ai-init " + head.requires() + ", and this is " + program,
                            "it cannot be checked with this version"));
        }
    }

    /** Renders everything: for a project that answers nothing, and for each test. */
    private void runs(Generate generate, Pack whole, List<PackCase> tests) throws IOException {
        if (tests.isEmpty()) {
            sample(generate, whole);
        }
        for (PackCase test : tests) {
            run(generate, whole, test);
        }
    }

    /** Nobody wrote these answers: that they do not fit is no fault of the pack, only templates that fail are. */
    private void sample(Generate generate, Pack whole) throws IOException {
        PackCase test = PackCase.sample(whole);
        try {
            look(FirstRun.of(generate, test), whole, test);
        } catch (UserError wrong) {
            if (wrong.exitCode() != ExitCode.USAGE) {
                tried(PackRule.TEST, () -> {
                    throw wrong;
                });
            }
        }
    }

    private void run(Generate generate, Pack whole, PackCase test) throws IOException {
        Optional<FirstRun> run = tried(PackRule.TEST, () -> {
            try {
                return FirstRun.of(generate, test);
            } catch (UserError wrong) {
                throw new UserError(
                        wrong.exitCode(),
                        wrong.problems().stream().map(test::placed).toList());
            }
        });
        if (run.isPresent()) {
            look(run.get(), whole, test);
        }
    }

    private void look(FirstRun run, Pack whole, PackCase test) {
        for (FileChange change : run.prepared().changes()) {
            change.base().ifPresent(sections -> repeated(change.path(), sections, test));
            whole.documents().stream()
                    .filter(document -> document.path().equals(change.path()) && document.budget() > 0)
                    .forEach(document -> budget(document, change, test));
        }
    }

    private void budget(Document document, FileChange change, PackCase test) {
        TokenRange price = Audience.price(change.rendered().orElse(""));
        if (price.low() > document.budget()) {
            add(
                    PackRule.BUDGET,
                    Problem.at(
                            document.provenance().at(),
                            document.path() + " costs " + price + " in " + test.name() + ", over its budget of "
                                    + document.budget(),
                            "say less, or raise the budget"));
        }
    }

    /** Ids are made unique with a number: one that neither the heading nor the template has shows two of one id. */
    private void repeated(String path, Map<String, String> sections, PackCase test) {
        sections.forEach((id, text) -> {
            Matcher numbered = NUMBERED.matcher(id);
            if (!numbered.matches() || !sections.containsKey(numbered.group(1)) || isGiven(id)) {
                return;
            }
            String own = Slug.of(Section.ofText(id, text).title());
            if (!id.equals(own) && !id.endsWith("." + own)) {
                add(
                        PackRule.REPEATED_SECTION,
                        Problem.at(
                                Location.of(files.origin()),
                                "two sections of " + path + " have the id \"" + numbered.group(1) + "\" in "
                                        + test.name(),
                                "give one of the headings an id of its own: ## Heading {#id}"));
            }
        });
    }

    private boolean isGiven(String id) {
        return files.files().values().stream().anyMatch(text -> text.contains("{#" + id + "}"));
    }

    private void add(PackRule rule, Problem problem) {
        findings.add(new PackFinding(rule, placed(problem)));
    }

    /** Templates are known by the name of their pack where they run; here their author opens them in a folder. */
    private Problem placed(Problem problem) {
        Location where = problem.where();
        String inside = where == null || name.isEmpty() || !where.path().startsWith(name + "/")
                ? ""
                : where.path().substring(name.length() + 1);
        return where == null || !files.files().containsKey(inside)
                ? problem
                : Problem.at(
                        new Location(files.origin() + "/" + inside, where.line(), where.column()),
                        problem.what(),
                        problem.hint());
    }
}
