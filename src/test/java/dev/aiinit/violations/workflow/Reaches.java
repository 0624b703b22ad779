package dev.aiinit.violations.workflow;

/** The table does not let workflow use store. */
public record Reaches(dev.aiinit.violations.store.Reaches forbidden) {}
