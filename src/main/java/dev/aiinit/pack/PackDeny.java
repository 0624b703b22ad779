package dev.aiinit.pack;

import dev.aiinit.project.Location;

/**
 * What a pack wants refused whatever the deny level, so that nothing above it can open it again.
 *
 * @param pattern gitignore grammar, from the root
 * @param reason half a sentence
 * @param pack name of the pack
 * @param at where its manifest says so
 */
public record PackDeny(String pattern, String reason, String pack, Location at) {}
