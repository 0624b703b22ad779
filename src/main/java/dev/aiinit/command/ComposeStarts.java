package dev.aiinit.command;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Sources;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads which services {@code docker compose up} starts: those named, else all of the compose file. */
final class ComposeStarts {
    private static final List<String> FILES =
            List.of("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml");

    private static final Pattern UP =
            Pattern.compile("^(?:sudo )?(?:docker|podman)[ -]compose\\b(?<before>.*?)\\s(?:up|start)\\b(?<names>.*)");
    private static final Pattern FILE = Pattern.compile("\\s(?:-f|--file)[ =](\\S+)");

    /** Options of {@code up} that take a value as the next word. */
    private static final Set<String> WITH_VALUE =
            new LinkedHashSet<>(List.of("--scale", "--timeout", "-t", "--wait-timeout", "--pull", "--exit-code-from"));

    private ComposeStarts() {}

    /** Images, or names where an image is built here; empty when the command starts none. */
    static List<String> of(Sources sources, String folder, String command) {
        Matcher up = UP.matcher(command);
        // What stays in the foreground is the server itself, not what a later command needs.
        if (!up.find() || !command.matches(".*\\s(?:-\\w*d|--detach|--wait|start)\\b.*")) {
            return List.of();
        }
        Map<String, Node> services = services(sources, folder, up.group("before"));
        List<String> named = new ArrayList<>();
        String before = "";
        for (String word : up.group("names").strip().split("\\s+", -1)) {
            if (!word.startsWith("-") && !word.isBlank() && !WITH_VALUE.contains(before) && !word.contains("$")) {
                named.add(word);
            }
            before = word;
        }
        List<String> started = new ArrayList<>();
        for (String name : named.isEmpty() ? List.copyOf(services.keySet()) : named) {
            Node service = services.get(name);
            Optional<String> image = service == null || service.at("build").isPresent()
                    ? Optional.empty()
                    : service.at("image").flatMap(Node::asText);
            started.add(image.orElse(name));
        }
        return started;
    }

    private static Map<String, Node> services(Sources sources, String folder, String options) {
        Matcher named = FILE.matcher(options);
        List<String> files = new ArrayList<>();
        if (named.find()) {
            Folders.resolve(folder, named.group(1)).ifPresent(files::add);
        } else {
            for (String file : FILES) {
                files.add(Folders.join(folder, file));
            }
        }
        return files.stream()
                .filter(sources::holds)
                .findFirst()
                .flatMap(sources::tree)
                .flatMap(tree -> tree.at("services"))
                .map(Node::asEntries)
                .orElse(new LinkedHashMap<>());
    }
}
