package dev.aiinit.command;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.OneLine;
import dev.aiinit.manifest.Sources;
import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the recipes of a justfile that can be called without an argument. */
final class JustRecipes {
    static final List<String> FILES = List.of("justfile", "Justfile", ".justfile");

    private static final Pattern RECIPE = Pattern.compile("@?([A-Za-z][\\w-]*)((?:\\s+[^:\\n]*)?)\\s*:(?!=)(.*)");
    private static final Pattern STATEMENT = Pattern.compile("(set|alias|import\\??|mod\\??|export)\\s.*");
    private static final Pattern PARAMETER =
            Pattern.compile("[$*+]*[A-Za-z_][\\w-]*(?:\\s*=\\s*(?:'[^']*'|\"[^\"]*\"|`[^`]*`|\\S+))?");

    private JustRecipes() {}

    static List<Declared> read(Sources sources, String unit) {
        for (String name : FILES) {
            String file = Folders.join(unit, name);
            if (sources.holds(file)) {
                return recipes(unit, file, sources.text(file).orElse("").split("\n", -1));
            }
        }
        return List.of();
    }

    private static List<Declared> recipes(String unit, String file, String[] lines) {
        List<Declared> recipes = new ArrayList<>();
        boolean isPrivate = false;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (line.startsWith("[")) {
                isPrivate |= line.contains("private");
                continue;
            }
            Matcher recipe = RECIPE.matcher(line);
            if (!line.isBlank()
                    && !line.startsWith("#")
                    && !STATEMENT.matcher(line).matches()
                    && recipe.matches()) {
                String name = recipe.group(1);
                if (!isPrivate && !needsArgument(recipe.group(2))) {
                    recipes.add(new Declared(
                            unit,
                            name,
                            "just " + name,
                            body(lines, i + 1),
                            Origin.TASK_RUNNER,
                            new Evidence(file, name, i + 1)));
                }
                isPrivate = false;
            }
        }
        return recipes;
    }

    private static boolean needsArgument(String parameters) {
        Matcher parameter = PARAMETER.matcher(parameters);
        while (parameter.find()) {
            if (!parameter.group().contains("=") && !parameter.group().startsWith("*")) {
                return true;
            }
        }
        return false;
    }

    private static String body(String[] lines, int from) {
        List<String> body = new ArrayList<>();
        for (int i = from;
                i < lines.length && (lines[i].isBlank() || Character.isWhitespace(lines[i].charAt(0)));
                i++) {
            String line = lines[i].strip().replaceFirst("^[@-]+", "");
            if (!line.isEmpty() && !line.startsWith("#")) {
                body.add(line);
            }
        }
        return OneLine.shortened(String.join(" && ", body));
    }
}
