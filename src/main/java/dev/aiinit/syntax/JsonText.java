package dev.aiinit.syntax;

/** Writes nodes as JSON text: the same node always gives the same bytes. */
public final class JsonText {
    private static final int WIDTH = 2;

    private JsonText() {}

    /** JSON indented by two spaces, with {@code \n} line ends and one at the end. */
    public static String write(Node node) {
        return write(node, WIDTH);
    }

    /** JSON on one line, without a blank that it can do without. */
    public static String compact(Node node) {
        StringBuilder out = new StringBuilder();
        new JsonStyle("", "", ":", "").append(out, node, "");
        return out.toString();
    }

    /** JSON indented by this many spaces, with {@code \n} line ends and one at the end. */
    public static String write(Node node, int indent) {
        StringBuilder out = new StringBuilder();
        new JsonStyle("\n", " ".repeat(indent), ": ", " ").append(out, node, "");
        return out.append('\n').toString();
    }
}
