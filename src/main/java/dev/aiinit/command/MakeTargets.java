package dev.aiinit.command;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.OneLine;
import dev.aiinit.manifest.Sources;
import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the targets of a Makefile that a person calls by name; nothing is expanded but plain variables of the same file. */
final class MakeTargets {
    static final List<String> FILES = List.of("Makefile", "GNUmakefile", "makefile");

    /** More targets than anyone calls by hand: a generated Makefile. */
    private static final int MOST = 300;

    private static final int LONGEST_BODY = 5;
    private static final Pattern RULE = Pattern.compile("([^\\s:#=][^:#=]*?)\\s*::?(?![:=])(.*)");
    private static final Pattern VARIABLE =
            Pattern.compile("(?:export\\s+|override\\s+)?([A-Za-z_][\\w-]*)\\s*(?:[:?]?:?=)\\s*(.*)");
    private static final Pattern OF_TARGET =
            Pattern.compile("\\s*(?:(?:export|override|private)\\s+)*[A-Za-z_][\\w.-]*\\s*[:?+!]?:?=.*");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][\\w.+-]*(?:/[\\w.+-]+)*+");
    private static final Pattern USE = Pattern.compile("\\$[({]([A-Za-z_][\\w-]*)[)}]");

    private final String unit;
    private final String file;
    private final Map<String, Target> targets = new LinkedHashMap<>();
    private final Set<String> phony = new TreeSet<>();
    private final Map<String, String> variables = new LinkedHashMap<>();
    private List<Target> current = List.of();

    private static final class Target {
        private final int line;
        private final List<String> recipe = new ArrayList<>();
        private final List<String> prerequisites = new ArrayList<>();

        Target(int line) {
            this.line = line;
        }
    }

    private MakeTargets(String unit, String file) {
        this.unit = unit;
        this.file = file;
    }

    /** The targets of the Makefile in this folder, in the order written. */
    static List<Declared> read(Sources sources, String unit) {
        for (String name : FILES) {
            String file = Folders.join(unit, name);
            if (sources.holds(file)) {
                MakeTargets reader = new MakeTargets(unit, file);
                reader.lines(sources.text(file).orElse(""));
                return reader.declared();
            }
        }
        return List.of();
    }

    private void lines(String text) {
        boolean defining = false;
        int number = 0;
        String[] lines = text.split("\n", -1);
        for (int i = 0; i < lines.length; i++) {
            StringBuilder line = new StringBuilder(lines[i]);
            number = i + 1;
            while (line.length() > 0 && line.charAt(line.length() - 1) == '\\' && i + 1 < lines.length) {
                line.setCharAt(line.length() - 1, ' ');
                line.append(lines[++i].strip());
            }
            String whole = line.toString();
            if (defining || whole.startsWith("define ")) {
                defining = !whole.strip().equals("endef");
            } else if (whole.startsWith("\t")) {
                recipe(whole);
            } else if (!whole.isBlank() && !whole.startsWith("#")) {
                statement(whole.strip(), number);
            }
        }
    }

    private void recipe(String line) {
        String command = line.strip().replaceFirst("^[@+-]+\\s*", "");
        for (Target target : current) {
            if (target.recipe.size() < LONGEST_BODY && !command.isEmpty() && !command.startsWith("#")) {
                target.recipe.add(command);
            }
        }
    }

    private void statement(String line, int number) {
        Matcher variable = VARIABLE.matcher(line);
        if (variable.matches()) {
            variables.putIfAbsent(variable.group(1), variable.group(2).strip());
            current = List.of();
            return;
        }
        Matcher rule = RULE.matcher(line);
        if (!rule.matches() || OF_TARGET.matcher(rule.group(2)).matches()) {
            return;
        }
        String[] names = rule.group(1).split("\\s+", -1);
        String rest = rule.group(2).replaceFirst("(^|\\s)#.*", "");
        if (names[0].equals(".PHONY")) {
            phony.addAll(List.of(expanded(rest).strip().split("\\s+", -1)));
            current = List.of();
            return;
        }
        List<Target> declared = new ArrayList<>();
        for (String name : names) {
            if (targets.size() < MOST && NAME.matcher(name).matches()) {
                Target target = targets.computeIfAbsent(name, unused -> new Target(number));
                for (String prerequisite : rest.replaceFirst(";.*", "").strip().split("\\s+", -1)) {
                    if (NAME.matcher(prerequisite).matches()) {
                        target.prerequisites.add(prerequisite);
                    }
                }
                declared.add(target);
                int semicolon = rest.indexOf(';');
                if (semicolon >= 0) {
                    target.recipe.add(rest.substring(semicolon + 1).strip());
                }
            }
        }
        current = declared;
    }

    private List<Declared> declared() {
        List<Declared> declared = new ArrayList<>();
        targets.forEach((name, target) -> {
            boolean works = !target.prerequisites.isEmpty() || !ScriptStub.is(recipe(target));
            if (isCallable(name) && works) {
                declared.add(new Declared(
                        unit,
                        name,
                        "make " + name,
                        body(target),
                        Origin.TASK_RUNNER,
                        new Evidence(file, name, target.line)));
            }
        });
        return declared;
    }

    /** A target that looks like a file is one, unless the Makefile says otherwise. */
    private boolean isCallable(String name) {
        return phony.contains(name) || !(name.contains("/") || name.contains("."));
    }

    private String recipe(Target target) {
        return expanded(String.join(" && ", target.recipe));
    }

    /** Targets that it asks for are written as calls of them. */
    private String body(Target target) {
        List<String> asked = target.prerequisites.stream()
                .filter(name -> targets.containsKey(name) && isCallable(name))
                .toList();
        List<String> parts = new ArrayList<>();
        if (!asked.isEmpty()) {
            parts.add("make " + String.join(" ", asked));
        }
        if (!target.recipe.isEmpty()) {
            parts.add(recipe(target));
        }
        return OneLine.shortened(String.join(" && ", parts));
    }

    /** Plain variables replaced by their value, twice at most. */
    private String expanded(String text) {
        String result = text;
        for (int i = 0; i < 2 && result.length() < 10_000; i++) {
            result = USE.matcher(result)
                    .replaceAll(use -> Matcher.quoteReplacement(variables.getOrDefault(use.group(1), use.group())));
        }
        return result;
    }
}
