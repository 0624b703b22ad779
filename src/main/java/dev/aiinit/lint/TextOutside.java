package dev.aiinit.lint;

/**
 * A text file outside the repository.
 *
 * @param shown its path as people write it: {@code ~/.claude/settings.json}
 */
public record TextOutside(String shown, String text) {}
