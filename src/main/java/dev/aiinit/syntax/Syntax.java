package dev.aiinit.syntax;

import java.util.List;

/** Reads structured text of any known format into a tree with positions. */
public final class Syntax {
    /** How deep values may be nested; one level more is refused. */
    static final int DEEPEST = 200;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private Syntax() {}

    /**
     * The tree of a text. Of several YAML documents the first; an empty YAML document is a null scalar.
     *
     * @param path the file it came from: it stands in problems, and tells which files allow comments in JSON
     * @throws SyntaxError when the text is malformed, nested too deeply, or blows up by aliases or entities
     */
    public static Node parse(Format format, String path, String text) {
        String source = withoutByteOrderMark(text);
        return switch (format) {
            case JSON ->
                JsonDialect.isYaml(path, source)
                        ? new YamlReader(path, source).first()
                        : JsonReader.read(path, source, JsonDialect.of(path));
            case YAML -> new YamlReader(path, source).first();
            case TOML -> TomlReader.read(path, source);
            case XML -> XmlReader.read(path, source);
            case PROPERTIES -> PropertiesReader.read(path, source);
        };
    }

    /** All documents of a YAML text, in order; one tree for every other format. Throws as {@link #parse} does. */
    public static List<Node> parseAll(Format format, String path, String text) {
        return format == Format.YAML
                ? new YamlReader(path, withoutByteOrderMark(text)).all()
                : List.of(parse(format, path, text));
    }

    static String withoutByteOrderMark(String text) {
        return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    }
}
