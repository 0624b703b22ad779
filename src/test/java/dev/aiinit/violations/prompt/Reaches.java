package dev.aiinit.violations.prompt;

/** The table does not let prompt use store. */
public record Reaches(dev.aiinit.violations.store.Reaches forbidden) {}
