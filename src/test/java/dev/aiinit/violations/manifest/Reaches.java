package dev.aiinit.violations.manifest;

/** The table does not let manifest use command. */
public record Reaches(dev.aiinit.violations.command.Reaches forbidden) {}
