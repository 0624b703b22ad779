package dev.aiinit.cli;

import dev.aiinit.answers.Interrupted;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Runs one command line and maps every way it can end to one exit code: the only place that does. */
public final class Application {
    /** Words of commands that often end before what ships with the program would be read. */
    private static final List<String> SMALL =
            List.of("-h", "--help", "-V", "--version", "check", "diff", "regenerate", "update");

    private final Console console;

    public Application(Console console) {
        this.console = console;
    }

    public ExitCode run(List<String> arguments) {
        AiInit root = new AiInit(console);
        if (arguments.stream().noneMatch(SMALL::contains)) {
            root.builtIn.begin();
        }
        CommandLine line = new CommandLine(root.spec())
                .addSubcommand(new InitCommand(root).spec())
                .addSubcommand(new RegenerateCommand(root).spec())
                .addSubcommand(CheckCommand.check(root).spec())
                .addSubcommand(CheckCommand.diff(root).spec())
                .addSubcommand(new ResolveCommand(root).spec())
                .addSubcommand(new RemoveCommand(root).spec())
                .addSubcommand(new ExplainCommand(root).spec())
                .addSubcommand(new DetectCommand(root).spec())
                .addSubcommand(new AuditCommand(root).spec())
                .addSubcommand(new DoctorCommand(root).spec())
                .addSubcommand(new DecideCommand(root).spec())
                .addSubcommand(new PackCommand(root).spec());
        line.setOut(console.out());
        line.setErr(console.err());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpWidth(100);
        line.setColorScheme(CommandLine.Help.defaultColorScheme(CommandLine.Help.Ansi.OFF));
        List<ExitCode> outcome = new ArrayList<>();
        line.setExecutionStrategy(parsed -> {
            outcome.add(guarded(root, () -> Execution.of(parsed)));
            return 0;
        });
        line.setParameterExceptionHandler((problem, given) -> {
            outcome.add(fail(root.common(given), ExitCode.USAGE, UsageProblem.of(problem)));
            return 0;
        });
        line.execute(arguments.toArray(String[]::new));
        console.err().flush();
        ExitCode code = outcome.isEmpty() ? ExitCode.OK : outcome.get(0);
        // Results that did not arrive are no success; a reader that went away needs no message.
        return console.out().checkError() && code == ExitCode.OK ? ExitCode.ENVIRONMENT : code;
    }

    /** One command, run. */
    interface Step {
        ExitCode run() throws IOException;
    }

    private ExitCode guarded(AiInit root, Step step) {
        try {
            return step.run();
        } catch (ParameterException usage) {
            return fail(root.common, ExitCode.USAGE, UsageProblem.of(usage));
        } catch (UserError error) {
            return fail(root.common, error.exitCode(), error.problems());
        } catch (Interrupted interrupted) {
            console.err().println("ai-init: interrupted, nothing was written");
            return ExitCode.INTERRUPTED;
        } catch (IOException | UncheckedIOException failed) {
            String what = failed.getMessage() == null ? failed.toString() : failed.getMessage();
            return fail(root.common, ExitCode.ENVIRONMENT, List.of(Problem.of(what, "")));
        } catch (StackOverflowError | OutOfMemoryError limit) {
            if (root.common.stacktrace) {
                limit.printStackTrace(console.err());
            }
            return fail(
                    root.common, ExitCode.TEMPLATE, List.of(Problem.of("the run needed too much memory or depth", "")));
        } catch (RuntimeException bug) {
            return bug(root.common, bug);
        }
    }

    private ExitCode fail(CommonOptions options, ExitCode code, List<Problem> problems) {
        if (options.json) {
            console.out().print(Json.text(errorTree(code, problems)));
            return code;
        }
        for (Problem problem : problems) {
            console.err().println("ai-init: " + problem);
        }
        return code;
    }

    private ExitCode bug(CommonOptions options, RuntimeException bug) {
        fail(
                options,
                ExitCode.BUG,
                List.of(Problem.of(
                        "this is a bug in ai-init " + console.version() + ": " + bug,
                        options.stacktrace ? "" : "run again with --stacktrace and report what it prints")));
        if (options.stacktrace) {
            bug.printStackTrace(console.err());
        }
        return ExitCode.BUG;
    }

    private static Map<String, Object> errorTree(ExitCode code, List<Problem> problems) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", "error/1");
        tree.put("exit", code.number());
        List<Object> list = new ArrayList<>();
        for (Problem problem : problems) {
            Map<String, Object> item = new LinkedHashMap<>();
            if (problem.where() != null) {
                item.put("file", problem.where().path());
                item.put("line", problem.where().line());
                item.put("column", problem.where().column());
            }
            item.put("problem", problem.what());
            item.put("hint", problem.hint());
            list.add(item);
        }
        tree.put("problems", list);
        return tree;
    }
}
