package dev.aiinit.detect;

import dev.aiinit.detect.Findings.Claim;
import dev.aiinit.detect.Findings.Contradiction;
import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.OneLine;
import dev.aiinit.manifest.Sources;
import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds files that a Procfile or a compose file names and the repository does not have. */
final class StaleFiles {
    private static final Pattern PROCESS = Pattern.compile("^([\\w-]+):[ \\t]*(\\S.*)$");
    private static final Pattern SCRIPT = Pattern.compile(
            "(?:exec )?(?:python3?|node|ruby)(?: -[a-zA-Z]+)*+ ([\\w./-]+\\.(?:py|js|mjs|cjs|rb))(?= |$).*");
    private static final Pattern PYTHON_SERVER = Pattern.compile(
            "(?:exec )?(?:newrelic-admin run-program )?(?:gunicorn|uvicorn|hypercorn|daphne|waitress-serve)\\b(.*)");
    private static final Pattern PYTHON_MODULE =
            Pattern.compile("(?<=\\s)([A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*+):[A-Za-z_]\\w*(?:\\(\\))?(?= |$)");
    private static final Pattern ELSEWHERE = Pattern.compile("--(?:chdir|app-dir|pythonpath)\\b|\\bcd ");
    private static final Pattern PLAIN = Pattern.compile("[\\w./ -]+");
    private static final Pattern WITH_ENDING = Pattern.compile(".*/[\\w-][\\w.-]*\\.\\w{1,5}");

    private final Sources sources;
    private final List<Contradiction> found = new ArrayList<>();

    private StaleFiles(Sources sources) {
        this.sources = sources;
    }

    static List<Contradiction> find(Sources sources) {
        StaleFiles finder = new StaleFiles(sources);
        if (sources.holds("Procfile")) {
            finder.processes("Procfile");
        }
        ComposeFiles.in(sources).forEach(finder::compose);
        return List.copyOf(finder.found);
    }

    private void processes(String file) {
        int number = 0;
        for (String line : sources.text(file).orElse("").lines().limit(200).toList()) {
            number++;
            Matcher process = PROCESS.matcher(line);
            if (line.length() < 1_000
                    && process.matches()
                    && !ELSEWHERE.matcher(process.group(2)).find()) {
                Evidence evidence = Evidence.line(file, number);
                String command = process.group(2);
                Matcher script = SCRIPT.matcher(command);
                if (script.matches()) {
                    tell(script.group(1), command, evidence, Folders.resolve("", script.group(1)));
                }
                Matcher server = PYTHON_SERVER.matcher(command);
                Matcher module = PYTHON_MODULE.matcher(server.matches() ? server.group(1) : "");
                if (module.find() && !isModule(module.group(1).replace('.', '/'))) {
                    tell(
                            module.group(1),
                            command,
                            evidence,
                            Optional.of(module.group(1).replace('.', '/') + ".py"));
                }
            }
        }
    }

    private boolean isModule(String path) {
        for (String start : List.of("", "src/")) {
            if (sources.repository().exists(start + path + ".py")
                    || sources.repository().exists(start + path + "/__init__.py")) {
                return true;
            }
        }
        return false;
    }

    private void compose(String file) {
        Map<String, Node> services = sources.tree(file)
                .flatMap(tree -> tree.at("services"))
                .map(Node::asEntries)
                .orElse(new LinkedHashMap<>());
        services.forEach((name, service) -> {
            String key = "services." + name;
            service.at("build").ifPresent(build -> image(file, key + ".build", build));
            service.at("extends", "file")
                    .flatMap(Node::asText)
                    .ifPresent(named -> beside(file, key + ".extends.file", Folders.of(file), named));
            List<Node> volumes = service.at("volumes").map(Node::asItems).orElse(List.of());
            for (Node volume : volumes) {
                // Docker makes a folder of a bound file that is not there.
                volume.asText()
                        .map(text -> text.replaceFirst(":.*", ""))
                        .filter(source -> source.startsWith("./")
                                && WITH_ENDING.matcher(source).matches())
                        .ifPresent(source -> beside(file, key + ".volumes", Folders.of(file), source));
            }
        });
    }

    private void image(String file, String key, Node build) {
        Optional<String> context = build.asText()
                .or(() -> build.at("context").flatMap(Node::asText).or(() -> Optional.of(".")));
        Optional<String> folder = context.filter(text -> PLAIN.matcher(text).matches() && !text.startsWith("/"))
                .flatMap(text -> Folders.resolve(Folders.of(file), text));
        Optional<String> named = build.at("dockerfile").flatMap(Node::asText);
        if (folder.isPresent()
                && named.isPresent()
                && build.at("dockerfile_inline").isEmpty()) {
            beside(file, key + ".dockerfile", folder.get(), named.get());
        }
    }

    private void beside(String file, String key, String folder, String named) {
        if (PLAIN.matcher(named).matches() && !named.startsWith("/")) {
            tell(Folders.name(named), named, Evidence.key(file, key), Folders.resolve(folder, named));
        }
    }

    private void tell(String about, String value, Evidence evidence, Optional<String> path) {
        boolean missing = path.isPresent()
                && !path.get().isEmpty()
                && !sources.repository().exists(path.get())
                && !sources.repository().ignoredByGit(path.get());
        if (missing) {
            found.add(new Contradiction(
                    OneLine.shortened(about),
                    List.of(
                            new Claim(OneLine.shortened(value), evidence),
                            new Claim("not in the repository", Evidence.file(path.get())))));
        }
    }
}
