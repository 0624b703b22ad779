package dev.aiinit.command;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.LineCount;
import dev.aiinit.manifest.OneLine;
import dev.aiinit.manifest.Sources;
import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the environments of tox and the sessions of nox. */
final class TestSessions {
    private static final Pattern TOX_SECTION = Pattern.compile("(?m)^\\[testenv(?::([\\w.-]+))?]");
    private static final Pattern NOX_SESSION = Pattern.compile(
            "(?m)^@(?:nox\\.)?session\\b([^\\n]*(?:\\n(?!def |async )[^\\n]*){0,40})\\n(?:async )?def ([A-Za-z_]\\w*)");
    private static final Pattern NOX_NAME = Pattern.compile("\\bname\\s*=\\s*[\"']([\\w-]+)[\"']");

    private TestSessions() {}

    /** {@code tox} for the plain environment, {@code tox -e lint} for one of its own. */
    static List<Declared> ofTox(Sources sources, String unit) {
        List<Declared> sessions = new ArrayList<>();
        String file = Folders.join(unit, "tox.ini");
        String text = sources.text(file).orElse("");
        String program = start(sources, unit, "tox");
        LineCount lines = new LineCount(text);
        Matcher section = TOX_SECTION.matcher(text);
        while (section.find()) {
            String key = section.group(1) == null ? "testenv" : "testenv:" + section.group(1);
            sessions.add(tox(program, unit, section.group(1), new Evidence(file, key, lines.at(section.start()))));
        }
        sessions.addAll(
                ofToxTables(sources, unit, program, Folders.join(unit, "pyproject.toml"), List.of("tool", "tox")));
        sessions.addAll(ofToxTables(sources, unit, program, Folders.join(unit, "tox.toml"), List.of()));
        return sessions;
    }

    private static List<Declared> ofToxTables(
            Sources sources, String unit, String program, String file, List<String> table) {
        List<Declared> sessions = new ArrayList<>();
        sources.tree(file).flatMap(tree -> tree.at(table)).ifPresent(settings -> {
            String prefix = table.isEmpty() ? "" : String.join(".", table) + ".";
            settings.at("env_run_base")
                    .ifPresent(base -> sessions.add(tox(
                            program,
                            unit,
                            null,
                            new Evidence(
                                    file, prefix + "env_run_base", base.mark().line()))));
            settings.at("env")
                    .ifPresent(environments -> environments
                            .asEntries()
                            .forEach((name, value) -> sessions.add(tox(
                                    program,
                                    unit,
                                    OneLine.shortened(name),
                                    new Evidence(
                                            file,
                                            prefix + "env." + OneLine.shortened(name),
                                            value.mark().line())))));
        });
        return sessions;
    }

    /** @param name of the environment; null for the plain one */
    private static Declared tox(String program, String unit, @Nullable String name, Evidence evidence) {
        String command = name == null ? program : program + " -e " + ShellQuote.of(name);
        return new Declared(unit, name == null ? "test" : name, command, "", Origin.TASK_RUNNER, evidence);
    }

    /** A program that the project's own environment holds is started in it. */
    private static String start(Sources sources, String unit, String program) {
        String manifest = sources.text(Folders.join(unit, "pyproject.toml")).orElse("");
        boolean installed = Pattern.compile("^[^#\n]*[\"']" + program + "\\b", Pattern.MULTILINE)
                .matcher(manifest)
                .find();
        return (installed ? PythonRunner.prefix(sources, unit) : "") + program;
    }

    static List<Declared> ofNox(Sources sources, String unit) {
        String file = Folders.join(unit, "noxfile.py");
        String text = sources.text(file).orElse("");
        List<Declared> sessions = new ArrayList<>();
        String program = start(sources, unit, "nox");
        LineCount lines = new LineCount(text);
        Matcher session = NOX_SESSION.matcher(text);
        while (session.find()) {
            Matcher given = NOX_NAME.matcher(session.group(1));
            String name = given.find() ? given.group(1) : session.group(2);
            sessions.add(new Declared(
                    unit,
                    name,
                    program + " -s " + name,
                    "",
                    Origin.TASK_RUNNER,
                    new Evidence(file, name, lines.at(session.start(2)))));
        }
        return sessions;
    }
}
