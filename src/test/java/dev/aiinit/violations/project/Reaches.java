package dev.aiinit.violations.project;

/** The table does not let project use syntax. */
public record Reaches(dev.aiinit.violations.syntax.Reaches forbidden) {}
