package dev.aiinit.violations.detect;

/** The table does not let detect use ignore. */
public record Reaches(dev.aiinit.violations.ignore.Reaches forbidden) {}
