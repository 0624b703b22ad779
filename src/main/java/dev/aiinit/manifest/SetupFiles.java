package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code setup.cfg}, and of {@code setup.py} the lists that stand there literally: nothing is executed. */
final class SetupFiles implements ManifestReader {
    private static final Pattern KEY = Pattern.compile("([A-Za-z0-9_.-]{1,100})\\s*=\\s*(.*)");
    private static final Pattern LIST =
            Pattern.compile("(?m)^[^#\\n]*?\\b(install_requires|tests_require)\\s*=\\s*\\[");

    @Override
    public String ecosystem() {
        return "python";
    }

    @Override
    public List<Declaration> declared(Sources sources, String unit) {
        List<Declaration> declarations = new ArrayList<>();
        String configuration = Folders.join(unit, "setup.cfg");
        sources.text(configuration).ifPresent(text -> configuration(configuration, text, declarations));
        String script = Folders.join(unit, "setup.py");
        sources.text(script).ifPresent(text -> script(script, text, declarations));
        return declarations;
    }

    private static void configuration(String path, String text, List<Declaration> declarations) {
        LineScanner lines = new LineScanner(text);
        String section = "";
        String key = "";
        while (lines.next()) {
            String line = lines.line();
            String value = line.strip();
            if (value.isEmpty() || value.startsWith("#") || value.startsWith(";")) {
                continue;
            }
            if (line.startsWith("[")) {
                section = value.substring(1, value.length() - (value.endsWith("]") ? 1 : 0));
                key = "";
                continue;
            }
            Matcher entry = KEY.matcher(value);
            if (!Character.isWhitespace(line.charAt(0)) && entry.matches()) {
                key = entry.group(1);
                value = entry.group(2);
            }
            boolean extra = section.equals("options.extras_require");
            boolean tests = section.equals("options") && key.equals("tests_require");
            if (extra || tests || (section.equals("options") && key.equals("install_requires"))) {
                boolean development = tests || (extra && PyprojectManifest.isDevelopment(key));
                add(value, development, new Evidence(path, section + "." + key, lines.number()), declarations);
            }
        }
    }

    /** Requirements of one line stand alone, or apart by semicolons where no marker can be meant; so one is taken. */
    private static void add(String value, boolean development, Evidence evidence, List<Declaration> declarations) {
        PythonRequirement.parse(value)
                .ifPresent(requirement -> declarations.add(
                        Declaration.of(requirement.name(), requirement.version(), development, evidence)));
    }

    private static void script(String path, String text, List<Declaration> declarations) {
        Matcher list = LIST.matcher(text);
        while (list.find()) {
            boolean development = list.group(1).equals("tests_require");
            List<Declaration> found = new ArrayList<>();
            if (literal(path, list.group(1), text, list.end(), development, found)) {
                declarations.addAll(found);
            }
        }
    }

    /** A list of nothing but string literals; false when anything else stands in it, since then it is not known what it comes to. */
    private static boolean literal(
            String path, String key, String text, int from, boolean development, List<Declaration> found) {
        for (int place = from; place < text.length(); place++) {
            char character = text.charAt(place);
            if (character == ']') {
                return true;
            }
            if (character == '#') {
                int end = text.indexOf('\n', place);
                place = end < 0 ? text.length() : end;
            } else if (character == '"' || character == '\'') {
                int end = text.indexOf(character, place + 1);
                if (end <= place + 1 || text.substring(place, end).indexOf('\n') >= 0) {
                    return false;
                }
                int line = (int) text.substring(0, place)
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
                add(text.substring(place + 1, end), development, new Evidence(path, key, line), found);
                place = end;
            } else if (character != ',' && !Character.isWhitespace(character)) {
                return false;
            }
        }
        return false;
    }
}
