package dev.aiinit.violations.audit;

/** The table does not let audit use lint. */
public record Reaches(dev.aiinit.violations.lint.Reaches forbidden) {}
