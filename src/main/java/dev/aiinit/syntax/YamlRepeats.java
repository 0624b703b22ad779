package dev.aiinit.syntax;

import dev.aiinit.syntax.YamlSpan.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds keys that stand twice at the top of a YAML text: the reader of the tree sees only the last of them. */
public final class YamlRepeats {
    private YamlRepeats() {}

    /**
     * A key that was there before.
     *
     * @param first where it stands the first time
     * @param again where it stands once more
     */
    public record Repeat(String key, Node.Mark first, Node.Mark again) {}

    /**
     * All of them, in the order of the text.
     *
     * @param path the file it came from
     * @throws SyntaxError when the text is not YAML
     */
    public static List<Repeat> of(String path, String text) {
        String bare = Syntax.withoutByteOrderMark(text);
        if (!isLikely(bare)) {
            return List.of();
        }
        List<Repeat> repeats = new ArrayList<>();
        Lines lines = new Lines(bare);
        YamlSpan root = YamlSpan.of(path, bare);
        Map<String, Node.Mark> seen = new LinkedHashMap<>();
        for (Entry entry : root == null ? List.<Entry>of() : root.entries()) {
            Node.Mark here = lines.at(entry.start());
            Node.Mark first = seen.putIfAbsent(entry.key(), here);
            if (first != null) {
                repeats.add(new Repeat(entry.key(), first, here));
            }
        }
        return repeats;
    }

    /** Whether two lines start with the same word: far cheaper to tell than to parse. */
    private static boolean isLikely(String text) {
        Set<String> words = new LinkedHashSet<>();
        for (String line : text.split("\n", -1)) {
            int colon = line.indexOf(':');
            if (colon > 0 && " \t#-".indexOf(line.charAt(0)) < 0) {
                String word = line.substring(0, colon).replace("\"", "").replace("'", "");
                if (!words.add(word.strip())) {
                    return true;
                }
            }
        }
        return false;
    }
}
