package dev.aiinit.ignore;

import dev.aiinit.pack.RuleForm;
import dev.aiinit.pack.Target.Obedience;
import java.util.List;
import java.util.Optional;

/** Writes a pattern as one deny rule, in the forms of the target and without the spellings that its client reads differently. */
final class RuleWriter {
    private final Obedience obedience;

    RuleWriter(Obedience obedience) {
        this.obedience = obedience;
    }

    /**
     * The rule for a pattern as seen from the start folder; empty when no rule can say it.
     *
     * @param reopenable whether a later negation takes something back from it
     */
    Optional<String> write(RootPattern pattern, boolean reopenable) {
        boolean everythingIn = pattern.last().equals("**");
        List<String> segments = pattern.isAnyDepth()
                ? pattern.segments().subList(1, pattern.segments().size())
                : pattern.segments();
        String path = String.join("/", everythingIn ? segments.subList(0, segments.size() - 1) : segments);
        if (path.isEmpty() || path.contains("\\\\")) {
            // The client takes a backslash in a name for a slash: nothing matches it (measured).
            return Optional.empty();
        }
        RuleForm form = form(pattern, everythingIn, reopenable);
        String written = form == RuleForm.REOPENED && pattern.isAnyDepth() && !pattern.isName() ? "**/" + path : path;
        return Optional.of(obedience.write(form, spelled(written)));
    }

    private static RuleForm form(RootPattern pattern, boolean everythingIn, boolean reopenable) {
        if (pattern.negated()) {
            return RuleForm.REOPENED;
        }
        if (pattern.foldersOnly() || everythingIn) {
            return pattern.isAnyDepth() ? RuleForm.ANY_DEPTH_FOLDER : RuleForm.FOLDER;
        }
        if (!pattern.isAnyDepth()) {
            // Without its leading slash a path stays where it is only if another slash stands inside.
            return reopenable && pattern.segments().size() > 1 ? RuleForm.REOPENABLE_PATH : RuleForm.PATH;
        }
        boolean startsLikeSomethingElse =
                "#!~ ".indexOf(RootPattern.unescaped(pattern.last()).charAt(0)) >= 0;
        return pattern.isName() && !startsLikeSomethingElse ? RuleForm.ANY_DEPTH_NAME : RuleForm.ANY_DEPTH_PATH;
    }

    /** Braces and a blank at the end become {@code ?}; escapes stay only where the character would mean something else. */
    private static String spelled(String path) {
        StringBuilder text = new StringBuilder();
        for (int at = 0; at < path.length(); at++) {
            char c = path.charAt(at);
            if (c == '\\' && at + 1 < path.length()) {
                at++;
                char escaped = path.charAt(at);
                text.append("*?[]".indexOf(escaped) >= 0 ? "\\" + escaped : String.valueOf(escaped));
            } else {
                text.append(c == '{' || c == '}' ? '?' : c);
            }
        }
        int last = text.length() - 1;
        if (text.charAt(last) == ' ') {
            text.setCharAt(last, '?');
        }
        return text.toString();
    }
}
