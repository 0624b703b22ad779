package dev.aiinit.violations.project;

/** Names that tell nothing about what the class is responsible for. */
final class SaysNothing {
    private SaysNothing() {}

    record PathUtil() {}

    record PathUtils() {}

    record PathHelper() {}

    record PathHelpers() {}

    record PathManager() {}

    record PathImpl() {}

    record PathBase() {}

    record AbstractPath() {}
}
