package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the lists of members of Cargo, Go, Mix and uv. */
final class OtherWorkspaces {
    private static final Pattern GO_MODULE = Pattern.compile("(?m)^module\\s+\"?([^\\s\"]+)");

    private static final Pattern MIX_APPS = Pattern.compile("(?m)^[^#\\n]*\\bapps_path:\\s*\"([\\w./-]{1,100})\"");
    private static final Pattern MIX_APP = Pattern.compile("(?m)^[^#\\n]*\\bapp: *:(\\w{1,100})");

    private OtherWorkspaces() {}

    static List<Workspace> ofCargo(Sources sources, String folder) {
        return listed(sources, Folders.join(folder, "Cargo.toml"), List.of("workspace"), List.of("package", "name"));
    }

    static List<Workspace> ofUv(Sources sources, String folder) {
        return listed(
                sources,
                Folders.join(folder, "pyproject.toml"),
                List.of("tool", "uv", "workspace"),
                List.of("project", "name"));
    }

    /** {@code members} minus {@code exclude}; a member has a manifest of the same name. */
    private static List<Workspace> listed(Sources sources, String file, List<String> table, List<String> nameKey) {
        Optional<Node> workspace = sources.tree(file).flatMap(tree -> tree.at(table));
        if (workspace.isEmpty()) {
            return List.of();
        }
        List<Workspace> members = new ArrayList<>();
        String manifest = Folders.name(file);
        List<String> folders = new MemberPatterns(sources, file)
                .folders(texts(workspace.get(), "members"), texts(workspace.get(), "exclude"), manifest);
        for (String path : folders) {
            members.add(new Workspace(
                    path,
                    sources.tree(Folders.join(path, manifest))
                            .flatMap(tree -> tree.at(nameKey))
                            .flatMap(Node::asText)
                            .map(OneLine::shortened)
                            .orElse(null),
                    Evidence.key(file, String.join(".", table) + ".members")));
        }
        return members;
    }

    /** The applications of an umbrella: {@code apps_path: "apps"}. */
    static List<Workspace> ofMix(Sources sources, String folder) {
        String file = Folders.join(folder, "mix.exs");
        String text = sources.text(file).orElse("");
        Matcher apps = MIX_APPS.matcher(text);
        List<Workspace> members = new ArrayList<>();
        if (apps.find()) {
            int line = CodeText.line(text, apps.start(1));
            for (String path :
                    new MemberPatterns(sources, file).folders(List.of(apps.group(1) + "/*"), List.of(), "mix.exs")) {
                Matcher app = MIX_APP.matcher(
                        sources.text(Folders.join(path, "mix.exs")).orElse(""));
                String name = app.find() ? OneLine.shortened(app.group(1)) : null;
                members.add(new Workspace(path, name, Evidence.line(file, line)));
            }
        }
        return members;
    }

    private static List<String> texts(Node node, String key) {
        return node.at(key).map(Node::asTexts).orElse(List.of());
    }

    /** {@code use ./a}, or several in parentheses. */
    static List<Workspace> ofGo(Sources sources, String folder) {
        String file = Folders.join(folder, "go.work");
        List<Workspace> members = new ArrayList<>();
        boolean inside = false;
        int number = 0;
        for (String raw : sources.text(file).orElse("").split("\n", -1)) {
            number++;
            String line = raw.replaceAll("//.*", "").strip();
            String path = "";
            if (inside) {
                inside = !line.equals(")");
                path = inside ? line : "";
            } else if (line.matches("use\\s*\\(")) {
                inside = true;
            } else if (line.startsWith("use ")) {
                path = line.substring(4).strip();
            }
            if (!path.isEmpty()) {
                int found = number;
                Folders.resolve(folder, path.replace("\"", ""))
                        .filter(member -> sources.holds(Folders.join(member, "go.mod")))
                        .ifPresent(member -> members.add(
                                new Workspace(member, module(sources, member), Evidence.line(file, found))));
            }
        }
        return members;
    }

    private static @Nullable String module(Sources sources, String folder) {
        Matcher matcher =
                GO_MODULE.matcher(sources.text(Folders.join(folder, "go.mod")).orElse(""));
        return matcher.find() ? OneLine.shortened(matcher.group(1)) : null;
    }
}
