package dev.aiinit.lint;

import dev.aiinit.project.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the comments that silence rules in a Markdown file: each on a line of its own, and not in a block of code. */
final class SilenceComments {
    private static final Pattern COMMENT = Pattern.compile(
            " {0,3}<!--\\s*ai-init-disable(-next-line)?\\s+([A-Za-z]+\\d+(?:\\s*,\\s*[A-Za-z]+\\d+)*)\\s*(.*?)\\s*-->\\s*");
    /** Meant as one of these, and none. */
    private static final Pattern MEANT = Pattern.compile("\\s{0,3}<!--\\s*ai-init-dis\\w+.*");

    private static final Pattern FENCE = Pattern.compile(" {0,3}(`{3,}|~{3,}).*");

    private SilenceComments() {}

    /**
     * One comment.
     *
     * @param rules empty when the comment cannot be understood
     * @param line the line that it is about; 0 for the whole file
     */
    record Comment(List<String> rules, int line, String reason, Location where) {}

    static List<Comment> of(String path, String text) {
        List<Comment> comments = new ArrayList<>();
        String[] lines = text.split("\n", -1);
        String fence = "";
        for (int index = 0; index < lines.length; index++) {
            Matcher fenced = FENCE.matcher(lines[index]);
            if (fenced.matches()) {
                String mark = fenced.group(1);
                fence = fence.isEmpty() ? mark : mark.startsWith(fence) ? "" : fence;
                continue;
            }
            Matcher comment = COMMENT.matcher(lines[index]);
            if (fence.isEmpty()
                    && !comment.matches()
                    && MEANT.matcher(lines[index]).matches()) {
                comments.add(new Comment(List.of(), 0, "", new Location(path, index + 1, 1)));
            } else if (fence.isEmpty() && comment.matches()) {
                boolean nextLine = comment.group(1) != null;
                comments.add(new Comment(
                        List.of(comment.group(2).split("\\s*,\\s*", -1)),
                        nextLine ? index + 2 : 0,
                        comment.group(3).replaceFirst("^[-:\u2013\u2014]+\\s*", ""),
                        new Location(path, index + 1, 1)));
            }
        }
        return comments;
    }
}
