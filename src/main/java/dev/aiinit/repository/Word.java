package dev.aiinit.repository;

import java.util.Arrays;

/**
 * An ASCII word that is looked for in any case, by the method of Boyer, Moore and Horspool: most letters of the text are skipped, so
 * that it is fast even where the JVM does not optimise.
 */
final class Word {
    private static final int ASCII = 128;

    private final String word;
    /** How far the word may move when its last letter lies on this one. */
    private final int[] steps = new int[ASCII];

    private Word(String word) {
        this.word = word;
        int last = word.length() - 1;
        Arrays.fill(steps, word.length());
        for (int i = 0; i < last; i++) {
            steps[word.charAt(i)] = last - i;
            steps[Character.toUpperCase(word.charAt(i))] = last - i;
        }
    }

    /** @param word in small letters */
    static Word of(String word) {
        return new Word(word);
    }

    boolean isIn(String text) {
        int last = word.length() - 1;
        char end = word.charAt(last);
        char largeEnd = Character.toUpperCase(end);
        int at = last;
        while (at < text.length()) {
            char letter = text.charAt(at);
            if ((letter == end || letter == largeEnd) && text.regionMatches(true, at - last, word, 0, last)) {
                return true;
            }
            at += letter < ASCII ? steps[letter] : word.length();
        }
        return false;
    }
}
