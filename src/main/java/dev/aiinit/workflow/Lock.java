package dev.aiinit.workflow;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.UserError;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.JsonText;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.SyntaxError;
import dev.aiinit.syntax.Trees;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * {@code lock.json}: what cannot be told from other files.
 *
 * @param pack name and version of the pack
 * @param adopted files that were the user's before us, so that only a section is ours
 * @param settings our entries in settings files, by path
 */
record Lock(String pack, List<String> adopted, Map<String, List<String>> settings) {
    static final Lock NONE = new Lock("", List.of(), Map.of());
    private static final String SCHEMA = "lock/1";

    Lock {
        adopted = List.copyOf(new TreeSet<>(adopted));
        settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    }

    static Lock parse(String path, String text) {
        Node node;
        try {
            node = Syntax.parse(Format.JSON, path, text);
        } catch (SyntaxError broken) {
            throw new UserError(ExitCode.USAGE, broken.problem());
        }
        Map<String, List<String>> settings = new LinkedHashMap<>();
        node.at("settings")
                .ifPresent(found -> found.asEntries()
                        .forEach((file, entries) -> settings.put(file, new ArrayList<>(entries.asTexts()))));
        return new Lock(
                node.at("pack").flatMap(Node::asText).orElse(""),
                node.at("adopted").map(Node::asTexts).orElse(List.of()),
                settings);
    }

    String text() {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("schema", SCHEMA);
        plain.put("pack", pack);
        plain.put("adopted", adopted);
        plain.put("settings", settings);
        return JsonText.write(Trees.of(plain), 2);
    }
}
