package dev.aiinit.ignore;

import dev.aiinit.repository.RepositoryView;
import dev.aiinit.repository.Signs;
import java.util.regex.Pattern;

/**
 * Tells by what a file holds that a program wrote it, with the signs that tracked noise is found by: a file that only speaks of such a
 * sign, as a generator does, and prose on long lines are a person's.
 */
final class GeneratedText {
    /** What the Unity editor writes has a head of its own and no comment. */
    private static final Pattern UNITY =
            Pattern.compile("(?:%YAML 1\\.1\n)?%TAG !u! tag:unity3d\\.com|fileFormatVersion: \\d+\nguid: ");

    private GeneratedText() {}

    static boolean saysSo(RepositoryView view, String path) {
        Signs signs = view.signs(path);
        return signs.markedAt() > 0
                || signs.mapped()
                || signs.bundled()
                || signs.longLines()
                || view.text(path).map(text -> UNITY.matcher(text).lookingAt()).orElse(false);
    }
}
