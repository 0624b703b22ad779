package dev.aiinit.pack;

/**
 * What a pack says of itself.
 *
 * @param origin how a person names the pack: a folder, or {@code built-in}
 * @param licence as its author writes it; empty when not told
 */
public record PackInfo(PackHead head, String origin, String description, String licence) {}
