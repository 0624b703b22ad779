package dev.aiinit.command;

import dev.aiinit.manifest.Folders;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a script the commands that run always and as they stand: not those in branches, loops and functions, nor fallbacks after
 * {@code ||} and filters after {@code |}. Follows {@code cd}.
 */
final class ShellScript {
    private static final Pattern OPENS = Pattern.compile("(if|for|while|until|case|select)\\b.*", Pattern.DOTALL);
    private static final Pattern CLOSES = Pattern.compile("(fi|done|esac)\\b.*", Pattern.DOTALL);
    private static final Pattern CHANGES_FOLDER =
            Pattern.compile("(?:cd|pushd)\\s+(?:-P\\s+|--\\s+)?[\"']?([^\"'\\s]+)[\"']?");
    private static final Pattern REDIRECTION =
            Pattern.compile("\\s*(?:\\d|&)?(?:<<<|<<-?|>>?|<)(?:&\\d|\\s*(?:\"[^\"]*\"|'[^']*'|[^\\s\"']+))");
    private static final Pattern ASSIGNMENT =
            Pattern.compile("[A-Za-z_][A-Za-z0-9_]*\\+?=(?:\"[^\"]*\"|'[^']*'|\\$\\([^)]*\\)|[^\\s\"']*)\\s*");

    private final List<Line> lines = new ArrayList<>();
    private final Deque<Optional<String>> outer = new ArrayDeque<>();
    private @Nullable String folder;
    private int blocks;
    private int braces;

    /** A command and the folder, from the root, that it runs in. */
    record Line(String command, String folder) {}

    private ShellScript(String folder) {
        this.folder = folder;
    }

    /** @param folder that the script starts in, from the root */
    static List<Line> read(String script, String folder) {
        ShellScript reader = new ShellScript(folder);
        String before = "";
        for (ShellWords.Piece piece : ShellWords.cut(script)) {
            reader.piece(piece.command(), before, piece.end());
            before = piece.end();
        }
        return List.copyOf(reader.lines);
    }

    private void piece(String command, String before, String end) {
        boolean startsAnew = !before.equals("|") && !before.equals("||");
        if (OPENS.matcher(command).matches()) {
            blocks++;
        } else if (CLOSES.matcher(command).matches()) {
            blocks = Math.max(0, blocks - 1);
        } else if (command.startsWith("function ")) {
            braces += command.endsWith("{") ? 1 : 0;
        } else if (command.startsWith("{") || (before.equals(")") && command.endsWith("{"))) {
            braces++;
        } else if (command.equals("}")) {
            braces = Math.max(0, braces - 1);
        } else if (blocks == 0 && braces == 0 && startsAnew && !command.isEmpty() && !end.equals("(")) {
            simple(command);
        }
        if (end.equals("(")) {
            outer.push(Optional.ofNullable(folder));
        } else if (end.equals(")") && !outer.isEmpty()) {
            folder = outer.pop().orElse(null);
        }
    }

    private void simple(String command) {
        Matcher change = CHANGES_FOLDER.matcher(command);
        if (change.matches()) {
            changeFolder(change.group(1));
        } else if (command.equals("popd") || command.equals("cd")) {
            folder = null;
        } else if (folder != null) {
            String plain = withoutAssignments(REDIRECTION.matcher(command).replaceAll(""))
                    .strip();
            if (!plain.isEmpty()) {
                lines.add(new Line(plain, folder));
            }
        }
    }

    private void changeFolder(String target) {
        String plain = target.replaceFirst(
                "^(\\$GITHUB_WORKSPACE|\\$\\{GITHUB_WORKSPACE}|\\$CI_PROJECT_DIR|\\$\\{CI_PROJECT_DIR})(/|$)", "/");
        String start = plain.startsWith("/") && !plain.equals(target) ? "" : folder;
        String relative = plain.startsWith("/") && !plain.equals(target) ? plain.substring(1) : plain;
        folder = start == null || relative.contains("$") || relative.startsWith("~") || relative.equals("-")
                ? null
                : Folders.resolve(start, relative).orElse(null);
    }

    /** Variables set for one command stay where they are plain; one that itself refers to a variable means nothing elsewhere. */
    private static String withoutAssignments(String command) {
        StringBuilder kept = new StringBuilder();
        int at = 0;
        Matcher matcher = ASSIGNMENT.matcher(command);
        while (at < command.length() && matcher.region(at, command.length()).lookingAt() && matcher.end() > at) {
            if (!matcher.group().contains("$")) {
                kept.append(matcher.group());
            }
            at = matcher.end();
        }
        return at >= command.length() ? "" : kept + command.substring(at);
    }
}
