package dev.aiinit.cli;

import dev.aiinit.syntax.JsonText;
import dev.aiinit.syntax.Trees;
import java.util.Map;

/** Prints what a command found as one JSON document. */
final class Json {
    private Json() {}

    static String text(Map<String, Object> tree) {
        return JsonText.write(Trees.of(tree));
    }
}
