package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.supply.Source;
import java.nio.file.Path;

/** Sources as people write them: a path starts where they stand, and is remembered from the root of the repository. */
final class LocalSource {
    private LocalSource() {}

    static Source of(String text, Path directory, Path root) {
        Source source = Source.parse(text);
        if (source.kind() == Source.Kind.GIT) {
            return source;
        }
        Path place = directory.resolve(source.place()).toAbsolutePath().normalize();
        try {
            String path = root.toAbsolutePath()
                    .normalize()
                    .relativize(place)
                    .toString()
                    .replace('\\', '/');
            String inside = source.folder().isEmpty() ? "" : "#:" + source.folder();
            return Source.parse((path.startsWith("..") ? path : "./" + path) + inside);
        } catch (IllegalArgumentException otherDrive) {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of(
                            "the pack " + text + " is on another drive than the repository",
                            "copy it, or name the git repository that it is from"));
        }
    }
}
