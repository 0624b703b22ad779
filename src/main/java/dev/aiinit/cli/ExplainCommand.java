package dev.aiinit.cli;

import dev.aiinit.pack.Pack;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.render.Renderer;
import dev.aiinit.store.DiskRepository;
import dev.aiinit.workflow.Explanation;
import dev.aiinit.workflow.PathAnswer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init explain}: what decides about a path, and which template line and answers a section came from. */
final class ExplainCommand implements Execution.Command {
    private final AiInit root;
    private final PackOption pack = new PackOption();
    private List<String> given = List.of();
    private boolean stdin;
    private boolean nul;

    ExplainCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public CommandSpec spec() {
        return pack.addTo(
                        root.common.addTo(
                                new Options(
                                        this,
                                        "explain",
                                        "Say why a path is hidden or not: which line, where it comes from, what git and each assistant do",
                                        "with it. Of a section of a file that ai-init writes: which template line and answers it is from.",
                                        "Several paths get one line each, like git check-ignore -v: FILE:LINE:PATTERN, path, assistants.")))
                .flag("--stdin", "Read paths from standard input, one a line.", on -> stdin |= on)
                .flag("-z", "End paths with a NUL, in what is read and in what is printed.", on -> nul |= on)
                .arguments(
                        "0..*",
                        "PATH[#SECTION]",
                        "Any file or folder, there or not; a slash at its end makes it a folder.",
                        values -> given = List.copyOf(values))
                .spec();
    }

    @Override
    public ExitCode run() throws IOException {
        Run run = Run.open(root, pack, null, false);
        if (given.size() == 1 && !stdin && isSection(run, given.get(0))) {
            section(run, given.get(0));
            return ExitCode.OK;
        }
        List<String> asked = new ArrayList<>(given);
        if (stdin) {
            asked.addAll(PathArguments.read(root.console.in(), nul));
        } else if (asked.isEmpty()) {
            throw new UserError(ExitCode.USAGE, Problem.of("no path to explain", "name one, or give --stdin"));
        }
        paths(run, asked);
        return ExitCode.OK;
    }

    /** A name may hold the sign, too: what is there under the whole name is a path. */
    private static boolean isSection(Run run, String argument) {
        return argument.indexOf('#') > 0 && !run.place().repository().exists(argument);
    }

    private void section(Run run, String address) throws IOException {
        Pack chosen = run.pack();
        Explanation explanation = run.generate(chosen, () -> new Renderer(chosen, new Watchdog(root.console)))
                .explain(
                        address,
                        run.place().folderName(),
                        run.world(),
                        Renderer.withPlaces(chosen, new Watchdog(root.console)));
        if (root.common.json) {
            root.console.out().print(Json.text(SectionPrinter.tree(explanation)));
        } else {
            SectionPrinter.lines(explanation).forEach(root.console.out()::println);
        }
    }

    private void paths(Run run, List<String> asked) throws IOException {
        Place place = run.place();
        List<String> paths = new PathArguments(
                        place.root().toAbsolutePath().normalize().toString(),
                        root.console.directory().toAbsolutePath().toString(),
                        path -> DiskRepository.isRoot(path, place.root()))
                .fromRoot(asked);
        Pack chosen = run.pack();
        List<PathAnswer> answers = run.generate(chosen, () -> new Renderer(chosen, new Watchdog(root.console)))
                .explain(
                        paths,
                        place.folderName(),
                        run.world(),
                        DiskRepository.realPath(place.root()).toString());
        if (root.common.json) {
            root.console.out().print(Json.text(PathTree.of(answers)));
        } else if (nul) {
            answers.forEach(answer -> root.console.out().print(PathText.fields(answer)));
        } else if (answers.size() == 1 && !stdin) {
            PathText.paragraph(answers.get(0)).forEach(root.console.out()::println);
        } else {
            answers.forEach(answer -> root.console.out().println(PathText.line(answer)));
        }
    }
}
