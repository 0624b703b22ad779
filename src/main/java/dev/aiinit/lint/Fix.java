package dev.aiinit.lint;

/**
 * A change that mends one file. To apply it twice is to apply it once.
 *
 * @param path from the root; the file may not be there yet
 */
public record Fix(String path, Change change) {
    /** From the text of the file, empty when there is none, to the text that is mended. */
    @FunctionalInterface
    public interface Change {
        String applied(String text);
    }
}
