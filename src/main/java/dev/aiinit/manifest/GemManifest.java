package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code Gemfile} with its groups, and gem specifications. */
final class GemManifest implements ManifestReader {
    private static final Pattern GEM =
            Pattern.compile("gem[\\s(]\\s*[\"']([\\w.-]{1,100})[\"']((?:\\s*,\\s*[\"'][^\"'\\n]{1,50}[\"']){0,5})(.*)");
    private static final Pattern SPECIFIED = Pattern.compile(
            "\\w{1,50}\\.add_(runtime_|development_)?dependency[\\s(]\\s*[\"']([\\w.-]{1,100})[\"']((?:\\s*,\\s*[\"'][^\"'\\n]{1,50}[\"']){0,5}).*");
    private static final Pattern QUOTED = Pattern.compile("[\"']([^\"'\\n]{1,50})[\"']");
    private static final Pattern DEVELOPMENT = Pattern.compile("\\bgroups?\\b.*\\b(?:development|test)\\b");
    private static final Pattern PRODUCTION = Pattern.compile("\\b(?:production|default)\\b");
    private static final Pattern OPENS =
            Pattern.compile("(?:.*\\bdo(?:\\s*\\|[^|]*\\|)?|(?:if|unless|case|begin)\\b.*)");

    @Override
    public String ecosystem() {
        return "gem";
    }

    @Override
    public List<Declaration> declared(Sources sources, String unit) {
        List<Declaration> declarations = new ArrayList<>();
        for (String name : List.of("Gemfile", "gems.rb")) {
            String path = Folders.join(unit, name);
            sources.text(path).ifPresent(text -> gems(path, text, declarations));
        }
        for (String path : sources.matching(unit, "*.gemspec")) {
            sources.text(path).ifPresent(text -> specification(path, text, declarations));
        }
        return declarations;
    }

    private static void gems(String path, String text, List<Declaration> declarations) {
        Deque<Boolean> blocks = new ArrayDeque<>();
        LineScanner lines = new LineScanner(Comments.blanked(path, text));
        while (lines.next()) {
            String line = withoutComment(lines.line());
            boolean development = blocks.contains(true);
            Matcher gem = GEM.matcher(line);
            if (gem.matches()) {
                boolean own = development || isDevelopment(gem.group(3));
                declarations.add(
                        Declaration.of(gem.group(1), version(gem.group(2)), own, Evidence.line(path, lines.number())));
            } else if (line.equals("end")) {
                blocks.poll();
            } else if (OPENS.matcher(line).matches()) {
                blocks.push(isDevelopment(line));
            }
        }
    }

    private static void specification(String path, String text, List<Declaration> declarations) {
        LineScanner lines = new LineScanner(Comments.blanked(path, text));
        while (lines.next()) {
            Matcher gem = SPECIFIED.matcher(withoutComment(lines.line()));
            if (gem.matches()) {
                boolean development = "development_".equals(gem.group(1));
                declarations.add(Declaration.of(
                        gem.group(2), version(gem.group(3)), development, Evidence.line(path, lines.number())));
            }
        }
    }

    private static boolean isDevelopment(String options) {
        return DEVELOPMENT.matcher(options).find()
                && !PRODUCTION.matcher(options).find();
    }

    /** {@code , "~> 7.1", ">= 7.1.2"}. */
    private static String version(String arguments) {
        List<String> ranges = new ArrayList<>();
        Matcher quoted = QUOTED.matcher(arguments);
        while (quoted.find()) {
            ranges.add(quoted.group(1).strip());
        }
        return String.join(", ", ranges);
    }

    private static String withoutComment(String line) {
        int place = line.strip().startsWith("#") ? 0 : line.indexOf(" #");
        return (place < 0 ? line : line.substring(0, place)).strip();
    }
}
