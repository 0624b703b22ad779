package dev.aiinit.violations.lint;

/** The table does not let lint use workflow. */
public record Reaches(dev.aiinit.violations.workflow.Reaches forbidden) {}
