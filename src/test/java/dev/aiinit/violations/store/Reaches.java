package dev.aiinit.violations.store;

/** The table does not let store use client. */
public record Reaches(dev.aiinit.violations.client.Reaches forbidden) {}
