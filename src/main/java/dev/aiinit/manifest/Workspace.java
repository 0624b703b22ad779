package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import org.jspecify.annotations.Nullable;

/** A member of a monorepo: its folder, the name in its manifest if any, and where it is listed. */
public record Workspace(String path, @Nullable String name, Evidence evidence) {}
