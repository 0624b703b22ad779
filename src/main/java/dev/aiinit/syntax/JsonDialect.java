package dev.aiinit.syntax;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** How much more than plain JSON a file may hold, told by its name: what the program that owns the file accepts. */
enum JsonDialect {
    /** RFC 8259 and nothing else. */
    STRICT,
    /** Comments, and a comma after the last entry. */
    COMMENTED,
    /** JSON5, except hexadecimal numbers and strings over several lines. */
    JSON5;

    private static final List<JsonReadFeature> COMMENTED_FEATURES =
            List.of(JsonReadFeature.ALLOW_JAVA_COMMENTS, JsonReadFeature.ALLOW_TRAILING_COMMA);
    private static final List<JsonReadFeature> JSON5_FEATURES = List.of(
            JsonReadFeature.ALLOW_SINGLE_QUOTES,
            JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES,
            JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS,
            JsonReadFeature.ALLOW_TRAILING_DECIMAL_POINT_FOR_NUMBERS,
            JsonReadFeature.ALLOW_LEADING_PLUS_SIGN_FOR_NUMBERS,
            JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS,
            JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER);

    private static final List<String> COMMENTED_NAMES = List.of(
            ".c8rc.json",
            ".cspell.json",
            ".devcontainer.json",
            ".eslintrc",
            ".eslintrc.json",
            ".jshintrc",
            ".luarc.json",
            ".markdownlint.json",
            ".oxlintrc.json",
            ".renovaterc",
            ".renovaterc.json",
            ".swcrc",
            "angular.json",
            "api-extractor.json",
            "biome.json",
            "bun.lock",
            "cspell.json",
            "deno.json",
            "deno.lock",
            "devcontainer.json",
            "firebase.json",
            "global.json",
            "host.json",
            "knip.json",
            "launchsettings.json",
            "nx.json",
            "project.json",
            "pyrightconfig.json",
            "renovate.json",
            "rush.json",
            "tslint.json",
            "turbo.json",
            "typedoc.json",
            "wrangler.json");
    private static final Pattern COMMENTED_SHAPES = Pattern.compile(
            ".*\\.(jsonc|code-workspace)|([jt]sconfig([.-].*)?|.*\\.tsconfig|appsettings(\\..*)?)\\.json");
    private static final List<String> JSON5_NAMES = List.of(".babelrc", ".babelrc.json", "babel.config.json");
    private static final Pattern YAML_OR_JSON = Pattern.compile("\\.[^.]+");

    static JsonDialect of(String path) {
        String name = name(path);
        if (name.endsWith(".json5") || JSON5_NAMES.contains(name)) {
            return JSON5;
        }
        boolean commented = COMMENTED_NAMES.contains(name)
                || COMMENTED_SHAPES.matcher(name).matches()
                || path.startsWith(".vscode/")
                || path.contains("/.vscode/");
        return commented ? COMMENTED : STRICT;
    }

    /** Whether a file without an extension ({@code .prettierrc}, {@code .eslintrc}) holds YAML: its owners read either. */
    static boolean isYaml(String path, String text) {
        String start = text.stripLeading();
        return YAML_OR_JSON.matcher(name(path)).matches() && !start.isEmpty() && "{[/\"".indexOf(start.charAt(0)) < 0;
    }

    JsonParser open(String text) throws IOException {
        JsonFactoryBuilder builder = new JsonFactoryBuilder();
        if (this != STRICT) {
            COMMENTED_FEATURES.forEach(builder::enable);
        }
        if (this == JSON5) {
            JSON5_FEATURES.forEach(builder::enable);
        }
        // No shared table of names: those of a hostile file would stay in it.
        builder.disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).disable(JsonFactory.Feature.INTERN_FIELD_NAMES);
        return builder.build().createParser(text);
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }
}
