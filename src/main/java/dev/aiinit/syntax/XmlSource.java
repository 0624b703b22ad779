package dev.aiinit.syntax;

/** Finds tags and attributes in an XML text: the parser only tells where a tag ends. */
final class XmlSource {
    private final String text;
    private int next;
    /** Where to look for the next attribute of the current tag. */
    private int nextAttribute;

    XmlSource(String text) {
        this.text = text;
    }

    /** The offset of the {@code [} that opens a document type's own declarations; -1 without one. */
    int internalSubset() {
        int i = skipTo(0);
        while (text.startsWith("<!--", i) || text.startsWith("<?", i)) {
            i = skipTo(end(i));
        }
        if (!text.startsWith("<!DOCTYPE", i)) {
            return -1;
        }
        char quote = 0;
        for (; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (c == '[') {
                return i;
            } else if (c == '>') {
                return -1;
            }
        }
        return -1;
    }

    /** The offset of the next start tag, in the order of the document. */
    int nextStartTag() {
        int i = skipTo(next);
        while (i < text.length() && "!?/".indexOf(i + 1 < text.length() ? text.charAt(i + 1) : '/') >= 0) {
            i = skipTo(end(i));
        }
        next = Math.min(i + 1, text.length());
        nextAttribute = next;
        return i;
    }

    /** The offset of an attribute's value, after its quote. Attributes are asked for in the order of the tag that was found last. */
    int attribute(String name) {
        int i = nextAttribute;
        while (i < text.length() && text.charAt(i) != '>') {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                int close = text.indexOf(c, i + 1);
                int after = close < 0 ? text.length() : close + 1;
                if (named(name, i)) {
                    nextAttribute = after;
                    return i + 1;
                }
                i = after;
            } else {
                i++;
            }
        }
        return nextAttribute;
    }

    /** Whether the quote at an offset opens the value of this attribute. */
    private boolean named(String name, int quote) {
        String before =
                text.substring(Math.max(0, quote - name.length() - 40), quote).stripTrailing();
        if (!before.endsWith("=")) {
            return false;
        }
        String left = before.substring(0, before.length() - 1).stripTrailing();
        return left.endsWith(name)
                && left.length() > name.length()
                && Character.isWhitespace(left.charAt(left.length() - name.length() - 1));
    }

    private int skipTo(int from) {
        int found = text.indexOf('<', from);
        return found < 0 ? text.length() : found;
    }

    /** The offset after the comment, instruction, character data, document type or end tag that starts here. */
    private int end(int start) {
        String close = text.startsWith("<!--", start)
                ? "-->"
                : text.startsWith("<![CDATA[", start) ? "]]>" : text.startsWith("<?", start) ? "?>" : ">";
        int from = text.startsWith("<!--", start) ? start + 4 : start + 2;
        int found = text.indexOf(close, from);
        return found < 0 ? text.length() : found + close.length();
    }
}
