package dev.aiinit.violations.render;

/** The table does not let render use merge. */
public record Reaches(dev.aiinit.violations.merge.Reaches forbidden) {}
