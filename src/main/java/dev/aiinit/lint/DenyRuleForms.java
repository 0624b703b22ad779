package dev.aiinit.lint;

import dev.aiinit.lint.PermissionFile.Entry;
import dev.aiinit.syntax.JsonSplice;
import dev.aiinit.syntax.SyntaxError;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds deny rules whose form refuses nothing, too little or everything, and writes them as they were meant. */
final class DenyRuleForms implements Check {
    private static final Pattern RULE = Pattern.compile("(\\w+)\\((.*)\\)", Pattern.DOTALL);
    private static final Pattern BRACES = Pattern.compile("(.*?)(?<!\\\\)\\{([^{}]*,[^{}]*)\\}(.*)");
    private static final Pattern BRACKETS = Pattern.compile("(?<!\\\\)\\[([^\\]\\\\]+)\\]");
    private static final Pattern OTHER_TOOL = Pattern.compile("Glob|Grep|Write|NotebookEdit|MultiEdit|LS");
    private static final Pattern OF_MACHINE = Pattern.compile("/(?:Users|home|etc|private|var|opt|root)/.*");
    private static final Pattern WHOLE_FOLDER = Pattern.compile("(?:\\./|/)?([\\w./-]*\\w)/\\*\\*");
    private static final int MOST_RULES = 64;

    private final Examined examined;
    private final PermissionFile file;

    DenyRuleForms(Examined examined, PermissionFile file) {
        this.examined = examined;
        this.file = file;
    }

    @Override
    public List<Diagnosis> diagnoses() {
        List<Diagnosis> found = new ArrayList<>();
        List<String> opened = new ArrayList<>();
        for (Entry entry : file.entries("deny")) {
            Matcher rule = RULE.matcher(entry.rule());
            if (entry.rule().equals("Read")) {
                everything(entry, found);
            } else if (rule.matches()) {
                rule(entry, rule.group(1), rule.group(2), opened, found);
                if (rule.group(1).equals("Read") && !rule.group(2).startsWith("!")) {
                    opened.add(rule.group(2));
                }
            }
        }
        return found;
    }

    private void rule(Entry entry, String tool, String content, List<String> opened, List<Diagnosis> found) {
        if (OTHER_TOOL.matcher(tool).matches()) {
            String right = (tool.matches("Write|NotebookEdit|MultiEdit") ? "Edit(" : "Read(") + content + ")";
            without(entry, tool + "(…) rules refuse no path", List.of(right), found);
        } else if (!tool.equals("Read") && tool.equalsIgnoreCase("Read")) {
            without(entry, "the tool is called Read, and case counts", List.of("Read(" + content + ")"), found);
        } else if (tool.equals("Read")) {
            read(entry, content, opened, found);
        }
    }

    private void read(Entry entry, String content, List<String> opened, List<Diagnosis> found) {
        String bare = content.strip();
        if (bare.isEmpty()) {
            without(entry, "it names no path", List.of(), found);
        } else if (!bare.equals(content)) {
            without(entry, "the blanks inside the brackets count as part of the path", List.of(read(bare)), found);
        } else if (bare.equals("**") || bare.equals("*")) {
            everything(entry, found);
        } else if (bare.startsWith("#")) {
            without(entry, "a path that starts with # counts as a comment", List.of(read("\\" + bare)), found);
        } else if (bare.startsWith("!")) {
            negation(entry, bare, opened, found);
        } else if (BRACES.matcher(bare).matches()) {
            without(entry, "braces are not expanded", expanded(bare), found);
        } else if (OF_MACHINE.matcher(bare).matches()
                && !examined.paths().isFolder(bare.substring(1, bare.indexOf('/', 1)))) {
            without(entry, "one slash means the folder of the project", List.of(read("/" + bare)), found);
        } else if (isMeantLiterally(bare)) {
            String escaped = BRACKETS.matcher(bare).replaceAll("\\\\[$1\\\\]");
            without(entry, "square brackets stand for one letter of those in them", List.of(read(escaped)), found);
        } else if (bare.endsWith("/")) {
            String folder =
                    bare.endsWith("/**/") ? bare.substring(0, bare.length() - 4) : bare.substring(0, bare.length() - 1);
            boolean rootOnly = bare.endsWith("/**/") && !folder.startsWith("/") && !folder.startsWith("**/");
            String right = read((rootOnly ? "/" : "") + folder + "/**");
            tell(
                    BridgeRules.HALF_EFFECT,
                    entry,
                    "ls, grep -r and find may still name the folder",
                    List.of(right),
                    found);
        }
    }

    private static String read(String content) {
        return "Read(" + content + ")";
    }

    private void negation(Entry entry, String bare, List<String> opened, List<Diagnosis> found) {
        if (bare.startsWith("!/")) {
            without(
                    entry,
                    "a negation with a leading slash takes nothing back",
                    List.of(read("!" + bare.substring(2))),
                    found);
        } else if (opened.isEmpty()) {
            found.add(Diagnosis.of(
                    BridgeRules.WITHOUT_EFFECT,
                    entry.where(),
                    entry.rule() + ": no rule stands before it from which it could take something back",
                    "move it behind the rule that it makes an exception of"));
        } else {
            opened.stream()
                    .filter(rule -> isWithin(bare.substring(1), rule))
                    .findFirst()
                    .ifPresent(rule -> found.add(Diagnosis.of(
                            BridgeRules.WITHOUT_EFFECT,
                            entry.where(),
                            entry.rule() + ": " + read(rule)
                                    + " refuses the whole folder, of which nothing can be taken back",
                            "write " + read(rule.replaceFirst("/\\*\\*$", "/*"))
                                    + " for the folder, or take this out")));
        }
    }

    /** Whether a path lies in a folder that a rule refuses as a whole. */
    private static boolean isWithin(String path, String rule) {
        Matcher folder = WHOLE_FOLDER.matcher(rule);
        return folder.matches() && path.replaceFirst("^\\./", "").startsWith(folder.group(1) + "/");
    }

    /** The brackets are letters of a path that is there. */
    private boolean isMeantLiterally(String bare) {
        Matcher brackets = BRACKETS.matcher(bare);
        while (brackets.find()) {
            int start = bare.lastIndexOf('/', brackets.start()) + 1;
            int end = bare.indexOf('/', brackets.end());
            String segment = bare.substring(start, end < 0 ? bare.length() : end);
            if (segment.indexOf('*') < 0 && examined.paths().isNameOfAny(segment)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> expanded(String pattern) {
        List<String> open = new ArrayList<>(List.of(pattern));
        List<String> done = new ArrayList<>();
        while (!open.isEmpty() && open.size() + done.size() <= MOST_RULES) {
            String next = open.remove(0);
            Matcher braces = BRACES.matcher(next);
            if (!braces.matches()) {
                done.add(read(next));
                continue;
            }
            List<String> each = new ArrayList<>();
            for (String part : braces.group(2).split(",", -1)) {
                each.add(braces.group(1) + part.strip() + braces.group(3));
            }
            open.addAll(0, each);
        }
        return open.isEmpty() ? done : List.of();
    }

    private static void everything(Entry entry, List<Diagnosis> found) {
        found.add(Diagnosis.of(
                BridgeRules.EVERYTHING,
                entry.where(),
                entry.rule() + " refuses every file",
                "name what is not to be read"));
    }

    private void without(Entry entry, String why, List<String> right, List<Diagnosis> found) {
        tell(BridgeRules.WITHOUT_EFFECT, entry, why, right, found);
    }

    private void tell(DoctorRule rule, Entry entry, String why, List<String> right, List<Diagnosis> found) {
        String mend =
                right.isEmpty() ? "take it out, or write each path by itself" : "write " + String.join(", ", right);
        Optional<Fix> fix = right.isEmpty()
                ? Optional.empty()
                : Optional.of(new Fix(file.path(), new Replacement(file.path(), entry.rule(), right)));
        found.add(new Diagnosis(rule, entry.where(), entry.rule() + ": " + why, mend, fix));
    }

    /** Puts rules in the place of one; those that are there already are not repeated. */
    private record Replacement(String path, String wrong, List<String> right) implements Fix.Change {
        @Override
        public String applied(String text) {
            List<String> key = List.of("permissions", "deny");
            try {
                PermissionFile now = PermissionFile.read(path, text);
                int at = now.denied().indexOf(wrong);
                if (at < 0 || now.entries("deny").size() != now.denied().size()) {
                    return text;
                }
                JsonSplice splice = JsonSplice.of(path, text);
                List<String> missing = new ArrayList<>(right);
                missing.removeAll(now.denied());
                for (int i = 0; i < missing.size(); i++) {
                    splice = splice.insertIntoArray(key, at + i, missing.get(i));
                }
                return splice.removeFromArray(key, List.of(wrong)).text();
            } catch (SyntaxError broken) {
                return text;
            }
        }
    }
}
