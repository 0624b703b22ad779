package dev.aiinit.structure;

import dev.aiinit.manifest.CodeText;
import dev.aiinit.manifest.Folders;
import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads packages of Swift: local packages by path, and the targets of one package, each a folder of its own. */
final class SwiftParts implements PartReader {
    private static final String MANIFEST = "Package.swift";

    /** Targets and local packages, and characters of one target: more than people write. */
    private static final int MOST = 1000;

    private static final int LONGEST = 20_000;
    private static final Pattern LOCAL =
            Pattern.compile("\\.package\\s*\\(\\s*(?:name:\\s*\"[^\"]*\"\\s*,\\s*)?path:\\s*\"([^\"\\n]+)\"");
    private static final Pattern TARGET =
            Pattern.compile("\\.(target|executableTarget|testTarget|macro|plugin)\\s*\\(\\s*name:\\s*\"([^\"\\n]+)\"");
    private static final Pattern DEPENDENCIES = Pattern.compile("\\bdependencies:\\s*\\[");
    private static final Pattern PATH = Pattern.compile("\\bpath:\\s*\"([^\"\\n]+)\"");
    private static final Pattern BY_NAME =
            Pattern.compile("(?:^|[\\[,])\\s*(?:\\.(?:target|byName)\\s*\\(\\s*name:\\s*)?\"([^\"\\n]+)\"");

    private record Target(String kind, String name, String folder, String arguments, int line) {}

    @Override
    public void read(Draft draft) {
        for (String unit : draft.units(MANIFEST)) {
            String file = Folders.join(unit, MANIFEST);
            String text = CodeText.withoutComments(draft.sources().text(file).orElse(""));
            List<Target> targets = targets(draft, unit, text);
            draft.part(unit, null);
            if (targets.stream()
                            .filter(target -> !target.kind().equals("testTarget"))
                            .count()
                    > 1) {
                targets(draft, file, targets);
            } else if (targets.stream().anyMatch(target -> target.kind().equals("executableTarget"))) {
                draft.deployable(unit, Evidence.key(file, "executableTarget"));
            }
            Matcher local = LOCAL.matcher(text);
            for (int i = 0; i < MOST && local.find(); i++) {
                Evidence evidence = Evidence.line(file, CodeText.line(text, local.start()));
                Folders.resolve(unit, local.group(1)).ifPresent(folder -> {
                    if (draft.sources().holds(Folders.join(folder, MANIFEST))) {
                        draft.use(unit, folder, false, evidence);
                    } else {
                        draft.missing(folder, folder, evidence);
                    }
                });
            }
        }
    }

    private static List<Target> targets(Draft draft, String unit, String text) {
        List<Target> targets = new ArrayList<>();
        Matcher matcher = TARGET.matcher(text);
        for (int i = 0; i < MOST && matcher.find(); i++) {
            String arguments = enclosed(text, text.indexOf('(', matcher.start()));
            Matcher path = PATH.matcher(arguments);
            String relative = path.find() ? path.group(1) : usual(matcher.group(1)) + matcher.group(2);
            String folder = Folders.resolve(unit, relative).orElse("");
            // A dependency of another target is written like a target, too; its folder stands once all the same.
            if (!folder.isEmpty() && draft.sources().index().holdsFolder(folder)) {
                targets.add(new Target(
                        matcher.group(1), matcher.group(2), folder, arguments, CodeText.line(text, matcher.start())));
            }
        }
        return targets;
    }

    private static String usual(String kind) {
        return kind.equals("testTarget") ? "Tests/" : kind.equals("plugin") ? "Plugins/" : "Sources/";
    }

    private static void targets(Draft draft, String file, List<Target> targets) {
        Map<String, Target> byName = new LinkedHashMap<>();
        for (Target target : targets) {
            // The declaration is the longer one.
            byName.merge(
                    target.name(),
                    target,
                    (one, other) -> other.arguments().length() > one.arguments().length() ? other : one);
        }
        for (Target target : byName.values()) {
            draft.part(target.folder(), target.name());
            Evidence evidence = Evidence.line(file, target.line());
            if (target.kind().equals("testTarget")) {
                draft.tests(target.folder());
            } else if (target.kind().equals("executableTarget")) {
                draft.deployable(target.folder(), evidence);
            }
            Matcher list = DEPENDENCIES.matcher(target.arguments());
            if (list.find()) {
                Matcher name = BY_NAME.matcher(enclosed(target.arguments(), list.end() - 1));
                while (name.find()) {
                    Target other = byName.get(name.group(1));
                    if (other != null) {
                        draft.use(target.folder(), other.folder(), false, evidence);
                    }
                }
            }
        }
    }

    /** From an opening bracket to the one that closes it, both included. */
    private static String enclosed(String text, int open) {
        int depth = 0;
        for (int i = Math.max(0, open); i < Math.min(text.length(), open + LONGEST); i++) {
            char character = text.charAt(i);
            depth += "([".indexOf(character) >= 0 ? 1 : ")]".indexOf(character) >= 0 ? -1 : 0;
            if (depth == 0) {
                return text.substring(open, i + 1);
            }
        }
        return "";
    }
}
