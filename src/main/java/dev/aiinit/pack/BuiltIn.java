package dev.aiinit.pack;

import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.NodeBytes;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.Trees;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What ships with the program: cards, targets and the default pack, as one file.
 *
 * <p>Reading a hundred YAML files at every start is slow, so the build parses them once and writes their trees into one file; both ways
 * lead through the same readers.
 */
public record BuiltIn(List<Card> cards, List<Target> targets, Pack pack) {
    /** Name of the compiled file among the resources. */
    public static final String RESOURCE = "builtin.bin";

    /** Name of the file that tells one compiled file from another without reading it. */
    public static final String MARK = "builtin.mark";

    private static final String DEFAULT = "default/";
    private static final String TECHNOLOGIES = "technologies/";
    private static final String TARGETS = "targets/";

    public BuiltIn {
        cards = List.copyOf(cards);
        targets = List.copyOf(targets);
    }

    /**
     * Compiles the templates folder.
     *
     * @param files text by path below {@code templates/}
     */
    public static byte[] compile(Map<String, String> files) {
        Map<String, Object> technologies = new LinkedHashMap<>();
        Map<String, Object> targets = new LinkedHashMap<>();
        Map<String, Object> templates = new LinkedHashMap<>();
        Map<String, Object> all = new LinkedHashMap<>();
        files.forEach((path, text) -> {
            if (path.startsWith(TECHNOLOGIES)) {
                technologies.put(id(path), Syntax.parse(Format.YAML, path, text));
            } else if (path.startsWith(TARGETS)) {
                targets.put(id(path), Syntax.parse(Format.YAML, path, text));
            } else if (path.equals(DEFAULT + PackReader.MANIFEST)) {
                all.put("manifest", Syntax.parse(Format.YAML, path, text));
            } else if (path.startsWith(DEFAULT)) {
                templates.put(path.substring(DEFAULT.length()), text);
            }
        });
        all.put("technologies", technologies);
        all.put("targets", targets);
        all.put("templates", templates);
        return NodeBytes.write(Trees.of(all));
    }

    /** Reads a compiled file; a problem in it is a bug of ours, since the build has read it before. */
    public static BuiltIn read(byte[] compiled) {
        return read(compiled, CardReader::readCompiled);
    }

    /**
     * Reads what was just compiled, and tries every pattern in it.
     *
     * @throws dev.aiinit.project.UserError with all problems of all cards
     */
    public static BuiltIn check(byte[] compiled) {
        return read(compiled, CardReader::readAll);
    }

    private static BuiltIn read(byte[] compiled, Function<SortedMap<String, Node>, List<Card>> reader) {
        Node node = NodeBytes.read(compiled);
        SortedMap<String, Node> cards = new TreeMap<>();
        each(node, "technologies").forEach((id, card) -> cards.put(TECHNOLOGIES + id + ".yml", card));
        SortedMap<String, Node> targets = new TreeMap<>();
        each(node, "targets").forEach((id, target) -> targets.put(TARGETS + id + ".yml", target));
        Map<String, String> templates = new LinkedHashMap<>();
        each(node, "templates")
                .forEach((name, text) -> templates.put(name, text.asText().orElse("")));
        Node manifest = node.at("manifest").orElseThrow();
        return new BuiltIn(
                reader.apply(cards),
                TargetReader.readAll(targets),
                PackReader.readBuiltIn(new PackFiles("templates/default", templates), manifest));
    }

    private static Map<String, Node> each(Node node, String key) {
        return node.at(key).map(Node::asEntries).orElseGet(LinkedHashMap::new);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
    }
}
