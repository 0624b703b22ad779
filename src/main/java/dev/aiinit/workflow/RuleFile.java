package dev.aiinit.workflow;

import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The rules in a settings file as its client finds them.
 *
 * @param rules in their order
 * @param lines where each stands, counted from 1; 0 in a file that is not written yet
 * @param broken whether the client loads nothing of the file
 */
record RuleFile(String path, List<String> rules, List<Integer> lines, boolean broken) {
    RuleFile {
        rules = List.copyOf(rules);
        lines = List.copyOf(lines);
    }

    /** Rules that no file holds yet. */
    static RuleFile planned(String path, List<String> rules) {
        return new RuleFile(path, rules, rules.stream().map(rule -> 0).toList(), false);
    }

    /**
     * Reads a JSON file. An item that is no text is skipped; a key on the way that is of the wrong kind makes the file worthless, as
     * does a comment or a comma too many.
     *
     * @param key dotted key of the list
     */
    static RuleFile read(String path, String key, String text) {
        if (text.isBlank()) {
            return planned(path, List.of());
        }
        Node node;
        try {
            node = Syntax.parse(Format.JSON, path, text);
        } catch (SyntaxError broken) {
            return new RuleFile(path, List.of(), List.of(), true);
        }
        List<String> steps = Arrays.asList(key.split("\\.", -1));
        for (int depth = 0; depth <= steps.size(); depth++) {
            Optional<Node> at = depth == 0 ? Optional.of(node) : node.at(steps.subList(0, depth));
            boolean fits = depth < steps.size()
                    ? at.isEmpty() || at.get() instanceof Node.Mapping
                    : at.isEmpty() || at.get() instanceof Node.Sequence;
            if (!fits) {
                return new RuleFile(path, List.of(), List.of(), true);
            }
        }
        List<String> rules = new ArrayList<>();
        List<Integer> lines = new ArrayList<>();
        for (Node item : node.at(steps).map(Node::asItems).orElse(List.of())) {
            if (item instanceof Node.Scalar scalar && scalar.kind() == Node.Kind.STRING) {
                rules.add(scalar.text());
                lines.add(scalar.mark().line());
            }
        }
        return new RuleFile(path, rules, lines, false);
    }
}
