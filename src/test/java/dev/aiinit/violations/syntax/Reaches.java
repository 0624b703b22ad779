package dev.aiinit.violations.syntax;

/** The table does not let syntax use markdown. */
public record Reaches(dev.aiinit.violations.markdown.Reaches forbidden) {}
