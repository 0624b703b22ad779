package dev.aiinit.violations.merge;

/** The table does not let merge use answers. */
public record Reaches(dev.aiinit.violations.answers.Reaches forbidden) {}
