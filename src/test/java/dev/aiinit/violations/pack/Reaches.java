package dev.aiinit.violations.pack;

/** The table does not let pack use repository. */
public record Reaches(dev.aiinit.violations.repository.Reaches forbidden) {}
