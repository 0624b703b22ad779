package dev.aiinit.command;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.OneLine;
import dev.aiinit.manifest.Sources;
import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the {@code aliases} function of {@code mix.exs}: {@code precommit: ["format", "test"]}. */
final class MixAliases {
    private static final int MOST = 60;

    private static final Pattern STARTS = Pattern.compile("(?m)^[ \\t]*defp? aliases(?:\\(\\))? do[ \\t]*$");
    private static final Pattern ENDS = Pattern.compile("(?m)^[ \\t]*end[ \\t]*$");
    private static final Pattern ALIAS = Pattern.compile(
            "(?m)^[ \\t]*\\[?[ \\t]*\"?([a-z][\\w.]{0,60})\"?:[ \\t]*(\\[[^\\]#]{0,2000}]|\"[^\"\\n]{0,500}\")");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\n]+)\"");

    private MixAliases() {}

    static List<Declared> read(Sources sources, String unit) {
        String file = Folders.join(unit, "mix.exs");
        String text = sources.text(file).orElse("");
        List<Declared> aliases = new ArrayList<>();
        Matcher start = STARTS.matcher(text);
        if (!start.find()) {
            return aliases;
        }
        Matcher end = ENDS.matcher(text);
        int until = end.find(start.end()) ? end.start() : text.length();
        Matcher alias = ALIAS.matcher(text).region(start.end(), until);
        while (alias.find() && aliases.size() < MOST) {
            List<String> tasks = new ArrayList<>();
            Matcher quoted = QUOTED.matcher(alias.group(2));
            while (quoted.find()) {
                String task = quoted.group(1);
                tasks.add(task.startsWith("cmd ") ? task.substring(4) : "mix " + task);
            }
            String name = alias.group(1);
            int line = 1
                    + (int) text.substring(0, alias.start(1))
                            .chars()
                            .filter(each -> each == '\n')
                            .count();
            aliases.add(new Declared(
                    unit,
                    name,
                    "mix " + name,
                    OneLine.shortened(String.join(" && ", tasks)),
                    Origin.SCRIPT,
                    Evidence.line(file, line)));
        }
        return aliases;
    }
}
