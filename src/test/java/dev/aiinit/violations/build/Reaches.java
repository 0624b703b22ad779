package dev.aiinit.violations.build;

/** The table does not let build use cli. */
public record Reaches(dev.aiinit.violations.cli.Reaches forbidden) {}
