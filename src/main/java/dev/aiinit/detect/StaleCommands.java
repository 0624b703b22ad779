package dev.aiinit.detect;

import dev.aiinit.command.NodeRunner;
import dev.aiinit.command.PipelineLine;
import dev.aiinit.detect.Findings.Claim;
import dev.aiinit.detect.Findings.Contradiction;
import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.OneLine;
import dev.aiinit.manifest.Sources;
import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what CI, images and hosts run although the repository no longer has it: another package manager than the lock file's, a script that
 * no manifest declares, a file that is not there.
 */
final class StaleCommands {
    private static final Pattern NODE_INSTALL =
            Pattern.compile("(npm|pnpm|yarn|bun)(?: (ci|clean-install|install|i))?(?: --?[\\w-]+(?:=\\S+)?)*+");
    private static final Pattern PYTHON_INSTALL =
            Pattern.compile("(poetry|pipenv|pdm|uv) (?:install|sync)\\b.*|(poetry|pipenv|pdm) run\\b.*");
    private static final Pattern NODE_SCRIPT =
            Pattern.compile("(?:npm|pnpm) (?:run|run-script) ([\\w:.@/-]+)(?: -- .*)?");
    private static final Pattern REQUIREMENTS = Pattern.compile(
            "(?:python3? -m |uv )?pip3? install\\b.*?(?: -r| --requirement)[ =]?([\\w./-]+\\.(?:txt|in))(?= |$).*");
    private static final Pattern FILE = Pattern.compile(
            "(?:(?:bash|sh|python3?|node|ruby|php)(?: -[a-z]+)*+ )?((?:\\./)?(?:[\\w.-]+/)++[\\w.-]+\\.(?:sh|py|mjs|cjs|js|rb|php))(?= |$).*");
    private static final Pattern DOCKER_RUN = Pattern.compile("^[ \\t]*(?:RUN\\b|&&)(.*)$", Pattern.MULTILINE);
    private static final Pattern MOUNT = Pattern.compile("--(?:mount|network|security)=\\S+");
    private static final String NOT_THERE = "not in the repository";

    /** Folders that a build fills. */
    private static final Set<String> BUILT =
            new TreeSet<>(List.of(".venv", "build", "dist", "node_modules", "out", "target", "vendor", "venv"));

    private final Sources sources;
    private final List<Contradiction> found = new ArrayList<>();
    private final Set<String> told = new TreeSet<>();

    private StaleCommands(Sources sources) {
        this.sources = sources;
    }

    static List<Contradiction> find(Sources sources) {
        StaleCommands finder = new StaleCommands(sources);
        for (PipelineLine line : PipelineLine.read(sources)) {
            finder.check(line);
        }
        for (PipelineLine line : hosts(sources)) {
            finder.script(line);
        }
        for (String file : sources.matching("", "**/Dockerfile")) {
            finder.image(file);
        }
        return List.copyOf(finder.found);
    }

    /** What the settings of a host make it run. */
    private static List<PipelineLine> hosts(Sources sources) {
        List<PipelineLine> lines = new ArrayList<>();
        for (String key : List.of("buildCommand", "installCommand", "devCommand")) {
            text(sources, "vercel.json", key)
                    .ifPresent(command -> lines.add(new PipelineLine("", command, Evidence.key("vercel.json", key))));
        }
        text(sources, "netlify.toml", "build", "command").ifPresent(command -> {
            String base = text(sources, "netlify.toml", "build", "base").orElse("");
            Folders.resolve("", base)
                    .ifPresent(folder -> lines.add(
                            new PipelineLine(folder, command, Evidence.key("netlify.toml", "build.command"))));
        });
        return lines;
    }

    private static Optional<String> text(Sources sources, String file, String... key) {
        return sources.tree(file).flatMap(tree -> tree.at(key)).flatMap(Node::asText);
    }

    private void check(PipelineLine line) {
        install(line);
        script(line);
        Matcher requirements = REQUIREMENTS.matcher(line.command());
        if (requirements.matches()) {
            file(line, requirements.group(1), false);
        }
        Matcher file = FILE.matcher(line.command());
        if (file.matches()) {
            file(line, file.group(1), true);
        }
    }

    private void install(PipelineLine line) {
        Matcher node = NODE_INSTALL.matcher(line.command());
        if (node.matches() && (node.group(2) != null || line.command().equals("yarn"))) {
            if (sources.holds(Folders.join(line.folder(), "package.json"))) {
                manager(line, node.group(1), NodeRunner.LOCKS);
            }
            return;
        }
        Matcher python = PYTHON_INSTALL.matcher(line.command());
        if (python.matches()) {
            String manager = python.group(1) != null ? python.group(1) : python.group(2);
            boolean declared = sources.tree(Folders.join(line.folder(), "pyproject.toml"))
                    .flatMap(tree -> tree.at("tool", manager))
                    .isPresent();
            if (!declared) {
                manager(line, manager, LockFiles.PYTHON);
            }
        }
    }

    /** Lock files of this very folder count: what lies below a workspace need not be a part of it. */
    private void manager(PipelineLine line, String manager, Map<String, String> locks) {
        List<Claim> locked = new ArrayList<>();
        locks.forEach((file, owner) -> {
            String path = Folders.join(line.folder(), file);
            if (sources.holds(path)) {
                locked.add(new Claim(owner, Evidence.file(path)));
            }
        });
        if (!locked.isEmpty()
                && locked.stream().noneMatch(claim -> claim.value().equals(manager))) {
            tell("package manager", new Claim(manager, line.evidence()), locked.get(0));
        }
    }

    private void script(PipelineLine line) {
        Matcher script = NODE_SCRIPT.matcher(line.command());
        String manifest = Folders.join(line.folder(), "package.json");
        if (script.matches() && !line.command().contains("--if-present")) {
            Optional<Node> tree = sources.tree(manifest);
            boolean declared =
                    tree.flatMap(root -> root.at("scripts", script.group(1))).isPresent();
            if (tree.isPresent() && !declared && !isVaried(line.evidence().path(), script.group(1))) {
                tell(
                        "script " + script.group(1),
                        new Claim(OneLine.shortened(line.command()), line.evidence()),
                        new Claim("no such script", Evidence.file(manifest)));
            }
        }
    }

    /** Whether only the pipeline knows in which package the script is called. */
    private boolean isVaried(String pipeline, String script) {
        return sources.text(pipeline)
                .map(text -> text.lines().anyMatch(row -> row.contains(script) && row.contains("${{")))
                .orElse(false);
    }

    /** @param known whether the folder of the file has to be there: otherwise the pipeline may have fetched it */
    private void file(PipelineLine line, String named, boolean known) {
        Optional<String> path = Folders.resolve(line.folder(), named);
        if (path.isEmpty() || List.of(named.split("/", -1)).stream().anyMatch(BUILT::contains)) {
            return;
        }
        boolean there = sources.repository().exists(path.get())
                || sources.repository().ignoredByGit(path.get())
                || isMade(line.evidence().path(), Folders.name(path.get()));
        boolean meant =
                !known || (!Folders.of(path.get()).isEmpty() && sources.index().holdsFolder(Folders.of(path.get())));
        if (!there && meant) {
            tell(
                    Folders.name(path.get()),
                    new Claim(OneLine.shortened(line.command()), line.evidence()),
                    new Claim(NOT_THERE, Evidence.file(path.get())));
        }
    }

    /** Whether the pipeline writes or fetches a file of this name itself. */
    private boolean isMade(String pipeline, String name) {
        return sources.text(pipeline)
                .map(text -> Pattern.compile("(?:>|-o|-O|--output|--output-file|tee)[ =]*\\S*" + Pattern.quote(name)
                                + "|(?:curl|wget|cp|mv|unzip|tar)\\b[^\\n]*" + Pattern.quote(name))
                        .matcher(text)
                        .find())
                .orElse(false);
    }

    private void image(String file) {
        String folder = Folders.of(file);
        if (!sources.holds(Folders.join(folder, "package.json"))) {
            return;
        }
        String text = sources.text(file).orElse("");
        int number = 0;
        for (String row : text.lines().limit(2_000).toList()) {
            number++;
            Matcher run = DOCKER_RUN.matcher(row);
            if (row.length() < 2_000 && run.find()) {
                String commands = MOUNT.matcher(run.group(1)).replaceAll("").replaceAll("\\\\$", "");
                for (String command : commands.split("&&|;|\\|\\|", -1)) {
                    PipelineLine line = new PipelineLine(folder, command.strip(), Evidence.line(file, number));
                    Matcher node = NODE_INSTALL.matcher(line.command());
                    if (node.matches() && node.group(2) != null) {
                        manager(line, node.group(1), NodeRunner.LOCKS);
                    }
                }
            }
        }
    }

    private void tell(String about, Claim stale, Claim other) {
        if (told.add(about + "\n" + stale.value() + "\n" + stale.evidence().path())) {
            found.add(new Contradiction(about, List.of(stale, other)));
        }
    }
}
