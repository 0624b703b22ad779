package dev.aiinit.workflow;

import org.jspecify.annotations.Nullable;

/**
 * One line of a part in STACK.md.
 *
 * @param said what it says without its sources, to be compared with the lines of other parts
 * @param lock the file that its exact version is taken from; null when it has none
 */
record StackLine(String said, Tree line, @Nullable String lock) {}
