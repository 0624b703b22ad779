package dev.aiinit.violations.answers;

/** The table does not let answers use merge. */
public record Reaches(dev.aiinit.violations.merge.Reaches forbidden) {}
