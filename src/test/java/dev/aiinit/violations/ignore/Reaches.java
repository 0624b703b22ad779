package dev.aiinit.violations.ignore;

/** The table does not let ignore use detect. */
public record Reaches(dev.aiinit.violations.detect.Reaches forbidden) {}
