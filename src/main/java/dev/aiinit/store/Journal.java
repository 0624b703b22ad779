package dev.aiinit.store;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.JsonText;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.SyntaxError;
import dev.aiinit.syntax.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a run is about to do, written down before it does any of it: every text as it is and as it will be, so that the run can be
 * finished or taken back by whoever comes next, and a person can read in it.
 *
 * @param folders that the run makes, relative to the root, those above before those below
 * @param files in the order in which they are changed
 */
record Journal(List<String> folders, List<JournalEntry> files) {
    static final String HINT =
            "Nothing of it was used. Look into it, delete " + JournalFolder.PATH + ", and run the same command again.";

    private static final String SCHEMA = "journal/1";
    private static final Pattern MODE = Pattern.compile("|([r-][w-][x-]){3}");

    Journal {
        folders = List.copyOf(folders);
        files = List.copyOf(files);
    }

    String text() {
        List<Object> entries = new ArrayList<>();
        for (JournalEntry file : files) {
            Map<String, @Nullable Object> entry = new LinkedHashMap<>();
            entry.put("path", file.path());
            entry.put("mode", file.mode());
            entry.put("before", file.before());
            entry.put("after", file.after());
            entries.add(entry);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", SCHEMA);
        tree.put("folders", folders);
        tree.put("files", entries);
        return JsonText.write(Trees.of(tree));
    }

    /**
     * Reads a journal, which may be anyone's: what is in it is checked by {@link Recovery}.
     *
     * @throws UserError when it is no journal
     */
    static Journal parse(String path, String text) {
        try {
            Node root = Syntax.parse(Format.JSON, path, text);
            if (!root.at("schema").flatMap(Node::asText).equals(Optional.of(SCHEMA))) {
                throw wrong(path, root, "this is not a journal that this version of ai-init knows");
            }
            List<JournalEntry> files = new ArrayList<>();
            for (Node entry : root.at("files").map(Node::asItems).orElse(List.of())) {
                files.add(entry(path, entry));
            }
            return new Journal(root.at("folders").map(Node::asTexts).orElse(List.of()), files);
        } catch (SyntaxError broken) {
            Problem problem = broken.problem();
            throw new UserError(ExitCode.ENVIRONMENT, new Problem(problem.where(), problem.what(), HINT));
        }
    }

    private static JournalEntry entry(String path, Node entry) {
        String mode = entry.at("mode").flatMap(Node::asText).orElse("");
        @Nullable String before = entry.at("before").flatMap(Node::asText).orElse(null);
        @Nullable String after = entry.at("after").flatMap(Node::asText).orElse(null);
        if (!MODE.matcher(mode).matches() || (before == null && after == null)) {
            throw wrong(path, entry, "this entry is not one that ai-init writes");
        }
        String target = entry.at("path")
                .flatMap(Node::asText)
                .orElseThrow(() -> wrong(path, entry, "this entry names no file"));
        return new JournalEntry(target, mode, before, after);
    }

    private static UserError wrong(String path, Node node, String what) {
        Location where = new Location(path, node.mark().line(), node.mark().column());
        return new UserError(ExitCode.ENVIRONMENT, Problem.at(where, what, HINT));
    }
}
