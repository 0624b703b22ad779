package dev.aiinit.command;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Sources;
import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads tasks that are code: those of Rake that have a description, as {@code rake -T} lists them, and those of Invoke. */
final class CodedTasks {
    private static final int MOST = 60;

    private static final Pattern RAKE_TASK = Pattern.compile(
            "^desc[ \\t(]+[\"'][^\\n]*\\n(?:[ \\t]*#[^\\n]*\\n)*+task[ \\t(]+[:\"']?(?<name>[\\w:-]+)",
            Pattern.MULTILINE);

    /** A task that asks for others and does nothing itself. */
    private static final Pattern RAKE_DEFAULT = Pattern.compile(
            "^task[ \\t(]+(?:default:|:default[ \\t]*=>)[ \\t]*(?<asked>\\[[^\\]\\n]*]|%[wi]\\[[^\\]\\n]*]|[:\"'][\\w:]+)",
            Pattern.MULTILINE);

    private static final Pattern INVOKE_TASK = Pattern.compile(
            "^@(?:invoke\\.)?task\\b[^\\n]*\\n(?:@[^\\n]*\\n)*+def[ \\t]+(?<name>\\w+)\\(", Pattern.MULTILINE);

    private static final Pattern INVOKE_RUN =
            Pattern.compile("\\b(?:c|ctx|context)\\.run\\(\\s*[\"'](?<command>[^\"'{}\\n]+)[\"']");

    private CodedTasks() {}

    static List<Declared> ofRake(Sources sources, String unit) {
        String file = Folders.join(unit, "Rakefile");
        List<Declared> tasks = new ArrayList<>();
        sources.text(file).ifPresent(text -> {
            String rake = sources.holds(Folders.join(unit, "Gemfile")) ? "bundle exec rake" : "rake";
            Matcher task = RAKE_TASK.matcher(text);
            while (task.find() && tasks.size() < MOST) {
                String name = task.group("name").replaceFirst(":$", "");
                tasks.add(declared(unit, name, rake + " " + name, "", evidence(file, name, text, task.start("name"))));
            }
            Matcher all = RAKE_DEFAULT.matcher(text);
            if (all.find()) {
                String asked = all.group("asked").replaceAll("%[wi]|[\\[\\],:\"']", " ");
                String body = "rake " + asked.strip().replaceAll("\\s+", " ");
                tasks.add(declared(unit, "default", rake, body, evidence(file, "default", text, all.start())));
            }
        });
        return tasks;
    }

    static List<Declared> ofInvoke(Sources sources, String unit) {
        String file = Folders.join(unit, "tasks.py");
        List<Declared> tasks = new ArrayList<>();
        sources.text(file)
                .filter(text -> text.contains("from invoke import") || text.contains("import invoke"))
                .ifPresent(text -> {
                    Matcher task = INVOKE_TASK.matcher(text);
                    while (task.find() && tasks.size() < MOST) {
                        String name = task.group("name");
                        int end = text.indexOf("\n@", task.end());
                        Matcher run = INVOKE_RUN.matcher(text.substring(task.end(), end < 0 ? text.length() : end));
                        String body = run.find() ? run.group("command") : "";
                        String call = PythonRunner.prefix(sources, unit) + "invoke " + name.replace('_', '-');
                        tasks.add(declared(unit, name, call, body, evidence(file, name, text, task.start("name"))));
                    }
                });
        return tasks;
    }

    private static Declared declared(String unit, String name, String command, String body, Evidence evidence) {
        return new Declared(unit, name, command, body, Origin.TASK_RUNNER, evidence);
    }

    private static Evidence evidence(String file, String name, String text, int at) {
        int line = 1
                + (int) text.substring(0, at)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
        return new Evidence(file, name, line);
    }
}
