package dev.aiinit.pack;

/**
 * A line that a pack wants in the ignore list.
 *
 * @param pattern gitignore grammar, from the root
 * @param reason why an assistant need not read it, half a sentence
 * @param pack name of the pack
 */
public record PackNoise(String pattern, NoiseClass noiseClass, String reason, String pack) {}
