package dev.aiinit.violations.client;

/** The table does not let client use merge. */
public record Reaches(dev.aiinit.violations.merge.Reaches forbidden) {}
