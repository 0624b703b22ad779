package dev.aiinit.markdown;

import java.util.regex.Pattern;

/** Tells how much of a text is front matter: the YAML between two lines of hyphens at its very start. */
final class FrontMatter {
    private static final Pattern YAML_LINE =
            Pattern.compile("\\s*|\\s*#.*|\\s*- .*|\\s+\\S.*|[^\\s:#]+:(\\s.*)?|\"[^\"]+\":.*");

    private FrontMatter() {}

    /** The offset behind the closing line; 0 when there is no front matter. */
    static int end(String text) {
        if (!text.startsWith("---\n")) {
            return 0;
        }
        int start = 4;
        boolean first = true;
        while (start < text.length()) {
            int next = text.indexOf('\n', start);
            int end = next < 0 ? text.length() : next;
            String line = text.substring(start, end);
            if (line.equals("---") || line.equals("...")) {
                return next < 0 ? end : next + 1;
            }
            if ((first && line.isBlank()) || !YAML_LINE.matcher(line).matches()) {
                return 0;
            }
            first = false;
            start = end + 1;
        }
        return 0;
    }
}
