package dev.aiinit.manifest;

/** A file that should have told something and could not be read. */
public record Unreadable(String path, int line, String reason) {}
