package dev.aiinit.violations.repository;

/** The table does not let repository use pack. */
public record Reaches(dev.aiinit.violations.pack.Reaches forbidden) {}
