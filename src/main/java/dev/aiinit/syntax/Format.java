package dev.aiinit.syntax;

import java.util.Locale;
import java.util.Optional;

/** The structured languages that we read, told by file name. */
public enum Format {
    /** JSON; comments and trailing commas are accepted where the file is known for them ({@code .jsonc}, {@code tsconfig*.json} …). */
    JSON,
    YAML,
    TOML,
    XML,
    PROPERTIES;

    /** The language of a file by its name; empty when it is none of ours. */
    public static Optional<Format> of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (name.equals("pipfile") || name.endsWith(".toml")) {
            return Optional.of(TOML);
        }
        if (name.equals("composer.lock")
                || name.endsWith(".json")
                || name.endsWith(".jsonc")
                || name.endsWith(".json5")
                || name.equals(".prettierrc")
                || name.equals(".babelrc")
                || name.equals(".eslintrc")
                || name.equals(".renovaterc")
                || name.equals(".swcrc")
                || name.endsWith(".code-workspace")
                || name.equals("bun.lock")) {
            return Optional.of(JSON);
        }
        if (name.endsWith(".yml") || name.endsWith(".yaml")) {
            return Optional.of(YAML);
        }
        if (name.endsWith(".xml")
                || name.endsWith(".xml.dist")
                || name.endsWith(".csproj")
                || name.endsWith(".props")
                || name.endsWith(".fsproj")
                || name.endsWith(".vbproj")
                || name.endsWith(".targets")
                || name.endsWith(".slnx")) {
            return Optional.of(XML);
        }
        if (name.endsWith(".properties") || name.equals(".sdkmanrc")) {
            return Optional.of(PROPERTIES);
        }
        return Optional.empty();
    }
}
