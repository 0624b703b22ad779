package dev.aiinit.lint;

import dev.aiinit.manifest.Folders;
import dev.aiinit.markdown.Pieces;
import dev.aiinit.markdown.Pieces.Kind;
import dev.aiinit.markdown.Pieces.Piece;
import dev.aiinit.project.Location;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A memory file as doctor sees it: parsed once, every piece with its place. */
public final class MemoryFile {
    /** Stands in {@link #prose} for every character of code. */
    static final char CODE = '`';

    private static final int LONGEST_LINE = 2_000;
    private static final Pattern IMPORT = Pattern.compile("(?<!\\S)@([^\\s`]+)");

    private final String path;
    private final String text;
    private final long bytes;
    private final List<Piece> pieces;
    private final Places places;
    private final String prose;

    public MemoryFile(String path, String text, long bytes) {
        this.path = path;
        this.text = text;
        this.bytes = bytes;
        this.pieces = Pieces.of(text);
        this.places = new Places(path, text);
        this.prose = masked(text, pieces);
    }

    private static String masked(String text, List<Piece> pieces) {
        StringBuilder open = new StringBuilder(text);
        for (Piece piece : pieces) {
            boolean hidden = switch (piece.kind()) {
                case FRONT_MATTER, CODE_SPAN, FENCE, INDENTED_CODE, HTML, INLINE_HTML -> true;
                case HEADING, PARAGRAPH, WORDS, LINK -> false;
            };
            for (int i = piece.start(); hidden && i < piece.end(); i++) {
                if (text.charAt(i) != '\n') {
                    open.setCharAt(i, CODE);
                }
            }
        }
        return open.toString();
    }

    /** From the root, with {@code /}. */
    public String path() {
        return path;
    }

    public String text() {
        return text;
    }

    /** Its size on the disk. */
    long bytes() {
        return bytes;
    }

    String folder() {
        return Folders.of(path);
    }

    String name() {
        return Folders.name(path);
    }

    List<Piece> pieces() {
        return pieces;
    }

    Stream<Piece> pieces(Kind kind) {
        return pieces.stream().filter(piece -> piece.kind() == kind);
    }

    /** The text with every character of code, comments and front matter replaced: what an assistant takes for words. Offsets stay. */
    String prose() {
        return prose;
    }

    /** The words that the client takes for names of files to load. */
    List<String> imports() {
        return IMPORT.matcher(prose).results().map(found -> found.group(1)).toList();
    }

    Location at(int offset) {
        return places.at(offset);
    }

    /** The offset of a place that is counted in characters, not in units of UTF-16. */
    int offset(int line, int character) {
        return text.offsetByCodePoints(places.start(line), character - 1);
    }

    int lines() {
        return places.lines(text);
    }

    /** The line of the text that an offset lies in; of a line that nobody wrote by hand the part around it. */
    String lineAt(int offset) {
        return lineAt(text, offset);
    }

    /** What is left of that line from the offset on. */
    String lineFrom(int offset) {
        String line = lineAt(offset);
        String before = text.substring(Math.max(0, offset - LONGEST_LINE), offset);
        return line.substring(before.length() - before.lastIndexOf('\n') - 1);
    }

    /** The same line with every character of code replaced. */
    String wordsAt(int offset) {
        return lineAt(prose, offset);
    }

    private static String lineAt(String text, int offset) {
        String before = text.substring(Math.max(0, offset - LONGEST_LINE), offset);
        String after = text.substring(offset, Math.min(text.length(), offset + LONGEST_LINE));
        int end = after.indexOf('\n');
        return before.substring(before.lastIndexOf('\n') + 1) + (end < 0 ? after : after.substring(0, end));
    }

    /** Whether Claude Code or Gemini CLI expands {@code @} lines in it. */
    boolean importsFiles() {
        return isClaudes() || name().equals("GEMINI.md");
    }

    boolean isClaudes() {
        return name().equals("CLAUDE.md") || name().equals("CLAUDE.local.md") || isRule();
    }

    /** Whether it is a rule of Claude Code. */
    boolean isRule() {
        return path.startsWith(".claude/rules/") || path.contains("/.claude/rules/");
    }

    boolean isAgents() {
        return name().equals("AGENTS.md") || name().equals("AGENTS.override.md");
    }
}
