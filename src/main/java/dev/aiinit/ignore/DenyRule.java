package dev.aiinit.ignore;

import static java.util.Objects.requireNonNull;

import dev.aiinit.pack.Target.Enforcement;

/**
 * One rule of a settings file.
 *
 * @param text as the client reads it: {@code Read(**}{@code /node_modules/**)}
 * @param line the line of the list that it stands for
 */
public record DenyRule(String text, IgnoreLine line, Enforcement enforcement) {
    public DenyRule {
        requireNonNull(text);
        requireNonNull(line);
        requireNonNull(enforcement);
    }
}
