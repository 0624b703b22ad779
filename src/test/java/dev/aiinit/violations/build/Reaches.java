package dev.aiinit.violations.build;

/** The table does not let build use store. */
public record Reaches(dev.aiinit.violations.store.Reaches forbidden) {}
