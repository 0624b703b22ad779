package dev.aiinit.manifest;

/** A part of a manifest that lists dependencies, and whether they serve development only. */
record Section(String key, boolean development) {}
