package dev.aiinit.violations.command;

/** The table does not let command use detect. */
public record Reaches(dev.aiinit.violations.detect.Reaches forbidden) {}
