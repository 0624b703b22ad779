package dev.aiinit.detect;

import dev.aiinit.detect.Findings.Origin;
import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the environments of tox and the sessions of nox. */
final class TestSessions {
    private static final Pattern TOX_SECTION = Pattern.compile("(?m)^\\[testenv(?::([\\w.-]+))?]");
    private static final Pattern NOX_SESSION = Pattern.compile(
            "(?m)^@(?:nox\\.)?session\\b([^\\n]*(?:\\n(?!def |async )[^\\n]*){0,40})\\n(?:async )?def ([A-Za-z_]\\w*)");
    private static final Pattern NOX_NAME = Pattern.compile("\\bname\\s*=\\s*[\"']([\\w-]+)[\"']");

    private TestSessions() {}

    /** {@code tox} for the plain environment, {@code tox -e lint} for one of its own. */
    static List<Declared> ofTox(Sources sources, String unit) {
        String file = Folders.join(unit, "tox.ini");
        String text = sources.text(file).orElse("");
        List<Declared> sessions = new ArrayList<>();
        Matcher section = TOX_SECTION.matcher(text);
        while (section.find()) {
            String name = section.group(1);
            sessions.add(new Declared(
                    unit,
                    name == null ? "test" : name,
                    name == null ? "tox" : "tox -e " + name,
                    "",
                    Origin.TASK_RUNNER,
                    new Evidence(
                            file, name == null ? "testenv" : "testenv:" + name, CodeText.line(text, section.start()))));
        }
        return sessions;
    }

    static List<Declared> ofNox(Sources sources, String unit) {
        String file = Folders.join(unit, "noxfile.py");
        String text = sources.text(file).orElse("");
        List<Declared> sessions = new ArrayList<>();
        Matcher session = NOX_SESSION.matcher(text);
        while (session.find()) {
            Matcher given = NOX_NAME.matcher(session.group(1));
            String name = given.find() ? given.group(1) : session.group(2);
            sessions.add(new Declared(
                    unit,
                    name,
                    "nox -s " + name,
                    "",
                    Origin.TASK_RUNNER,
                    new Evidence(file, name, CodeText.line(text, session.start(2)))));
        }
        return sessions;
    }
}
