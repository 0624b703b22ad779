package dev.aiinit.violations.supply;

/** The table does not let supply use store. */
public record Reaches(dev.aiinit.violations.store.Reaches forbidden) {}
