package dev.aiinit.violations.nowhere;

/** Its package is not in the table, and has no package-info. */
public record Lost() {}
