package dev.aiinit.violations.structure;

/** The table does not let structure use detect. */
public record Reaches(dev.aiinit.violations.detect.Reaches forbidden) {}
