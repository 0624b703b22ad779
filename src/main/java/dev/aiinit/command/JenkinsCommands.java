package dev.aiinit.command;

import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.OneLine;
import dev.aiinit.manifest.Sources;
import dev.aiinit.project.Evidence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the {@code sh} steps of a Jenkinsfile; {@code dir} is followed, a stage that puts something out runs seldom. */
final class JenkinsCommands {
    private static final int LONGEST = 1 << 16;

    /** Comments and plain strings are passed over, so that braces in them count for nothing. */
    private static final Pattern TOKEN = Pattern.compile("(?<comment>//[^\\n]*|/\\*[^*]*\\*+(?:[^/*][^*]*\\*+)*+/)"
            + "|\\bsh\\s*\\(?\\s*(?:script\\s*:\\s*)?"
            + "(?:'''(?<a>[^']*)'''|\"\"\"(?<b>[^\"]*)\"\"\"|'(?<c>[^'\\n]*)'|\"(?<d>[^\"\\n]*)\")"
            + "|\\b(?<opens>dir|stage)\\s*\\(?\\s*['\"](?<name>[^'\"\\n]*)['\"]\\s*\\)?\\s*\\{"
            + "|(?<string>'''[^']*'''|\"\"\"[^\"]*\"\"\"|'[^'\\n]*'|\"[^\"\\n]*\")|(?<brace>[{}])");

    private static final Pattern PUTS_OUT = Pattern.compile("(?i).*\\b(deploy|release|publish|promote)\\b.*");

    private JenkinsCommands() {}

    /** Where a block is. */
    private record Block(Optional<String> folder, boolean everyChange) {}

    static List<Declared> read(Sources sources) {
        List<Declared> commands = new ArrayList<>();
        for (String file : sources.matching("", "Jenkinsfile")) {
            sources.text(file).filter(text -> text.length() < LONGEST).ifPresent(text -> read(file, text, commands));
        }
        return commands;
    }

    private static void read(String file, String text, List<Declared> commands) {
        Deque<Block> blocks = new ArrayDeque<>();
        blocks.push(new Block(Optional.of(""), true));
        Matcher token = TOKEN.matcher(text);
        int line = 1;
        int counted = 0;
        while (token.find()) {
            for (; counted < token.start(); counted++) {
                line += text.charAt(counted) == '\n' ? 1 : 0;
            }
            Block block = blocks.getFirst();
            String script = first(token, "a", "b", "c", "d");
            if (script != null) {
                script(script, block, new Evidence(file, "", line), commands);
            } else if (token.group("opens") != null) {
                blocks.push(opened(block, token.group("opens"), token.group("name")));
            } else if ("{".equals(token.group("brace"))) {
                blocks.push(block);
            } else if ("}".equals(token.group("brace")) && blocks.size() > 1) {
                blocks.pop();
            }
        }
    }

    private static Block opened(Block outer, String word, String name) {
        if (word.equals("stage")) {
            return new Block(
                    outer.folder(),
                    outer.everyChange() && !PUTS_OUT.matcher(name).matches());
        }
        Optional<String> folder =
                name.contains("$") ? Optional.empty() : outer.folder().flatMap(from -> Folders.resolve(from, name));
        return new Block(folder, outer.everyChange());
    }

    private static void script(String script, Block block, Evidence evidence, List<Declared> commands) {
        if (block.folder().isEmpty()) {
            return;
        }
        for (ShellScript.Line command : ShellScript.read(script, block.folder().get())) {
            if (!command.command().contains("${")) {
                commands.add(new Declared(
                        command.folder(),
                        "",
                        OneLine.shortened(command.command()),
                        "",
                        Origin.CI,
                        evidence,
                        block.everyChange(),
                        List.of()));
            }
        }
    }

    private static @Nullable String first(Matcher matcher, String... groups) {
        for (String group : groups) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return null;
    }
}
