package dev.aiinit.pack;

import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.NodeBytes;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.Trees;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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
     * @throws dev.aiinit.project.UserError with all problems of all cards
     */
    public static byte[] compile(Map<String, String> files) {
        SortedMap<String, Node> technologies = new TreeMap<>();
        Map<String, Object> targets = new LinkedHashMap<>();
        Map<String, Object> templates = new LinkedHashMap<>();
        Map<String, Object> all = new LinkedHashMap<>();
        files.forEach((path, text) -> {
            if (path.startsWith(TECHNOLOGIES)) {
                technologies.put(path, Syntax.parse(Format.YAML, path, text));
            } else if (path.startsWith(TARGETS)) {
                targets.put(id(path), Syntax.parse(Format.YAML, path, text));
            } else if (path.equals(DEFAULT + PackReader.MANIFEST)) {
                all.put("manifest", Syntax.parse(Format.YAML, path, text));
            } else if (path.startsWith(DEFAULT)) {
                templates.put(path.substring(DEFAULT.length()), text);
            }
        });
        all.put("targets", targets);
        all.put("templates", templates);
        byte[] rest = NodeBytes.write(Trees.of(all));
        byte[] cards = CompiledCards.write(technologies);
        return ByteBuffer.allocate(Integer.BYTES + rest.length + cards.length)
                .putInt(rest.length)
                .put(rest)
                .put(cards)
                .array();
    }

    /** Reads a compiled file; a problem in it is a bug of ours, since the build has read it before. */
    public static BuiltIn read(byte[] compiled) {
        int rest = Integer.BYTES + ByteBuffer.wrap(compiled).getInt();
        Node node = NodeBytes.read(Arrays.copyOfRange(compiled, Integer.BYTES, rest));
        SortedMap<String, Node> targets = new TreeMap<>();
        each(node, "targets").forEach((id, target) -> targets.put(TARGETS + id + ".yml", target));
        Map<String, String> templates = new LinkedHashMap<>();
        each(node, "templates")
                .forEach((name, text) -> templates.put(name, text.asText().orElse("")));
        return new BuiltIn(
                CompiledCards.read(Arrays.copyOfRange(compiled, rest, compiled.length)),
                TargetReader.readAll(targets),
                PackReader.readBuiltIn(
                        new PackFiles("templates/default", templates),
                        node.at("manifest").orElseThrow()));
    }

    private static Map<String, Node> each(Node node, String key) {
        return node.at(key).map(Node::asEntries).orElseGet(LinkedHashMap::new);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.ya?ml$", "");
    }
}
