package dev.aiinit.violations.cli;

/** The table does not let cli use build. */
public record Reaches(dev.aiinit.violations.build.Reaches forbidden) {}
