package dev.aiinit.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command line understood as a call of declared scripts: {@code npm run lint -- --quiet}, {@code make -C api lint test}.
 *
 * @param runner {@code node} for every package manager of npm's world, else the program
 * @param names scripts or targets that are called
 * @param folder given on the line, relative; empty when it is the one where the line runs
 * @param packages names or filters of workspace packages given on the line; {@code *} for all
 */
record ScriptCall(String runner, List<String> names, String folder, List<String> packages) {
    private static final Pattern NODE = Pattern.compile("(npm|pnpm|yarn|bun)\\s+(.*)", Pattern.DOTALL);
    private static final Pattern OTHER = Pattern.compile(
            "((?:bundle exec )?rake|(?:(?:uv|poetry|pdm|pipenv) run )?(?:inv|invoke)|make|gmake|just|task|mix|composer|deno task|mise run|(?:(?:uv|poetry|pdm|pipenv) run )?(?:poe|task|tox|nox)|pdm run|hatch run|pixi run|rye run)(?:\\s+(.*)|$)",
            Pattern.DOTALL);
    private static final List<String> FOLDER_OPTIONS =
            List.of("-C", "--prefix", "--dir", "--cwd", "--directory", "-d", "--working-dir");
    private static final List<String> NPM_PACKAGE_OPTIONS = List.of("-w", "--workspace");
    private static final List<String> FILTER_OPTIONS = List.of("--filter", "-F");
    private static final List<String> ALL_PACKAGES = List.of("-r", "--recursive", "--workspaces", "-ws");
    private static final List<String> RUN_WORDS = List.of("run", "run-script", "rum");
    /** Commands of npm's own that are scripts in disguise. */
    private static final List<String> SHORT_WORDS = List.of("test", "t", "tst", "start", "stop", "restart");

    ScriptCall {
        names = List.copyOf(names);
        packages = List.copyOf(packages);
    }

    /** Empty when the line calls no script as far as one can see. */
    static Optional<ScriptCall> of(String command) {
        Matcher node = NODE.matcher(command);
        if (node.matches()) {
            return node(node.group(1), words(node.group(2)));
        }
        Matcher other = OTHER.matcher(command);
        return other.matches()
                ? other(other.group(1), words(other.group(2) == null ? "" : other.group(2)))
                : Optional.empty();
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.split("\\s+", -1)) {
            String plain = word.replaceAll("^[\"']|[\"']$", "");
            if (plain.equals("--")) {
                break;
            }
            if (!plain.isEmpty()) {
                words.add(plain);
            }
        }
        return words;
    }

    private static Optional<ScriptCall> node(String manager, List<String> words) {
        Options options = Options.of(words, manager.equals("npm") ? NPM_PACKAGE_OPTIONS : FILTER_OPTIONS);
        List<String> rest = new ArrayList<>(options.rest());
        if (manager.equals("yarn") && rest.size() > 2 && rest.get(0).equals("workspace")) {
            options.packages().add(rest.get(1));
            rest = rest.subList(2, rest.size());
        }
        if (manager.equals("yarn") && rest.size() > 2 && rest.subList(0, 2).equals(List.of("workspaces", "foreach"))) {
            options.packages().add("*");
            rest = rest.subList(2, rest.size());
        }
        if (rest.isEmpty()) {
            return Optional.empty();
        }
        boolean run = RUN_WORDS.contains(rest.get(0));
        if (run && rest.size() > 1) {
            return Optional.of(new ScriptCall("node", List.of(rest.get(1)), options.folder(), options.packages()));
        }
        // Only npm and bun insist on "run"; bun's own "test" is no script.
        boolean direct = manager.equals("pnpm") || manager.equals("yarn") || SHORT_WORDS.contains(rest.get(0));
        if (run || !direct || manager.equals("bun")) {
            return Optional.empty();
        }
        String name = rest.get(0).equals("t") || rest.get(0).equals("tst") ? "test" : rest.get(0);
        return Optional.of(new ScriptCall("node", List.of(name), options.folder(), options.packages()));
    }

    private static Optional<ScriptCall> other(String program, List<String> words) {
        Options options = Options.of(words, List.of());
        List<String> names = new ArrayList<>();
        if (program.equals("tox") || program.equals("nox")) {
            names.addAll(sessions(words));
        } else if (program.endsWith("rake") && options.rest().isEmpty()) {
            names.add("default");
        } else {
            options.rest().stream()
                    .filter(word -> !word.contains("=") && !RUN_WORDS.contains(word))
                    .limit(program.matches(".*(make|rake)") ? 10 : 1)
                    .map(word -> program.endsWith("inv") || program.endsWith("invoke") ? word.replace('-', '_') : word)
                    .forEach(names::add);
        }
        String runner = program.equals("gmake")
                ? "make"
                : program.replaceFirst("^(uv|poetry|pdm|pipenv) run (?=poe|task|tox|nox|inv)", "")
                        .replaceFirst("^bundle exec |(?<=inv)oke$", "");
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(new ScriptCall(runner, names, options.folder(), options.packages()));
    }

    /** What {@code -e} and {@code -s} name; without them, and for an interpreter's name, the plain environment, known as {@code test}. */
    private static List<String> sessions(List<String> words) {
        List<String> names = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) {
            if (words.get(i).matches("-e|-s|--session")) {
                for (String name : words.get(i + 1).split(",", -1)) {
                    names.add(name.matches("py(py)?[\\d.]*t?") ? "test" : name);
                }
            }
        }
        return names.isEmpty() ? List.of("test") : names;
    }

    private record Options(String folder, List<String> packages, List<String> rest) {
        static Options of(List<String> words, List<String> packageOptions) {
            String folder = "";
            List<String> packages = new ArrayList<>();
            List<String> rest = new ArrayList<>();
            for (int i = 0; i < words.size(); i++) {
                String word = words.get(i);
                int equals = word.indexOf('=');
                String option = word.startsWith("-") && equals > 0 ? word.substring(0, equals) : word;
                boolean isFolder = FOLDER_OPTIONS.contains(option);
                if (isFolder || packageOptions.contains(option)) {
                    String value = equals > 0 ? word.substring(equals + 1) : i + 1 < words.size() ? words.get(++i) : "";
                    folder = isFolder ? value : folder;
                    if (!isFolder) {
                        packages.add(value);
                    }
                } else if (ALL_PACKAGES.contains(option)) {
                    packages.add("*");
                } else if (!word.startsWith("-")) {
                    rest.add(word);
                }
            }
            return new Options(folder, packages, rest);
        }
    }
}
