package dev.aiinit.violations.markdown;

/** The table does not let markdown use syntax. */
public record Reaches(dev.aiinit.violations.syntax.Reaches forbidden) {}
