package dev.aiinit.command;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Sources;
import dev.aiinit.syntax.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Knows which package manager runs the scripts of a {@code package.json}, and how a script is called with it. */
public final class NodeRunner {
    public static final List<String> MANAGERS = List.of("npm", "pnpm", "yarn", "bun");

    /** Files that only one package manager writes, by file. */
    public static final Map<String, String> LOCKS = locks();

    /** Words that pnpm and yarn understand as commands of their own. */
    private static final Set<String> TAKEN = new TreeSet<>(List.of(
            ("access add audit bin cache ci config constraints create deploy dedupe dlx env exec explain fetch generate-lock-entry global help"
                            + " import info init install licenses link list login logout node npm outdated owner pack patch policies prune publish"
                            + " rebuild remove root run search server set setup stage store tag team unlink up update upgrade version versions"
                            + " why workspace workspaces")
                    .split(" ", -1)));

    private NodeRunner() {}

    private static Map<String, String> locks() {
        Map<String, String> locks = new LinkedHashMap<>();
        locks.put("pnpm-lock.yaml", "pnpm");
        locks.put("pnpm-workspace.yaml", "pnpm");
        locks.put("yarn.lock", "yarn");
        locks.put("bun.lock", "bun");
        locks.put("bun.lockb", "bun");
        locks.put("package-lock.json", "npm");
        locks.put("npm-shrinkwrap.json", "npm");
        return locks;
    }

    /** The one named or locked by the nearest folder upwards; npm comes with Node.js, so it is there when nothing is said. */
    static String manager(Sources sources, String unit) {
        for (String folder : Folders.upwards(unit)) {
            Optional<String> named = named(sources, Folders.join(folder, "package.json"));
            if (named.isPresent()) {
                return named.get();
            }
            for (Map.Entry<String, String> lock : LOCKS.entrySet()) {
                if (sources.holds(Folders.join(folder, lock.getKey()))) {
                    return lock.getValue();
                }
            }
        }
        return "npm";
    }

    private static Optional<String> named(Sources sources, String manifest) {
        Optional<Node> tree = sources.tree(manifest);
        return tree.flatMap(root -> root.at("packageManager"))
                .or(() -> tree.flatMap(root -> root.at("devEngines", "packageManager", "name")))
                .flatMap(Node::asText)
                .map(text -> text.replaceFirst("@.*", ""))
                .filter(MANAGERS::contains);
    }

    /** {@code npm test}, {@code npm run build}, {@code pnpm build}, {@code bun run test}. */
    static String call(String manager, String script) {
        boolean direct = switch (manager) {
            case "npm" -> script.equals("test") || script.equals("start");
            case "pnpm", "yarn" -> !TAKEN.contains(script);
            default -> false;
        };
        return manager + (direct ? " " : " run ") + ShellQuote.of(script);
    }
}
