package dev.aiinit.manifest;

import dev.aiinit.project.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code Package.swift}: {@code .package(url: "…/vapor.git", from: "4.0.0")}. The name is what SwiftPM takes for identity: the last part of the address. */
final class SwiftManifest implements ManifestReader {
    private static final Pattern PACKAGE =
            Pattern.compile("\\.package\\s*\\([^()]{0,200}?\\burl:\\s*\"([^\"\\n]{1,300})\"([^\\n]{0,300})");
    private static final Pattern RANGE = Pattern.compile(
            "\\b(from|exact|branch|revision):?\\s*\\(?\\s*\"([^\"\\n]{1,100})\"|\"([^\"\\n]{1,50})\"\\s*(\\.\\.[.<])\\s*\"([^\"\\n]{1,50})\"");

    @Override
    public String ecosystem() {
        return "swift";
    }

    @Override
    public List<Declaration> declared(Sources sources, String unit) {
        List<Declaration> declarations = new ArrayList<>();
        String path = Folders.join(unit, "Package.swift");
        sources.text(path).map(CodeText::withoutComments).ifPresent(text -> {
            Matcher matcher = PACKAGE.matcher(text);
            LineCount lines = new LineCount(text);
            while (matcher.find()) {
                Evidence evidence = Evidence.line(path, lines.at(matcher.start()));
                declarations.add(Declaration.of(identity(matcher.group(1)), range(matcher.group(2)), false, evidence));
            }
        });
        return declarations;
    }

    static String identity(String address) {
        String path = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        String name = path.substring(path.lastIndexOf('/') + 1);
        return (name.endsWith(".git") ? name.substring(0, name.length() - ".git".length()) : name)
                .toLowerCase(Locale.ROOT);
    }

    /** {@code from: "1.0"} is a version; a branch is written as {@code branch: main}. */
    private static String range(String arguments) {
        Matcher matcher = RANGE.matcher(arguments);
        if (!matcher.find()) {
            return "";
        }
        if (matcher.group(1) == null) {
            return matcher.group(3) + matcher.group(4) + matcher.group(5);
        }
        return (matcher.group(1).equals("exact") ? "" : matcher.group(1) + ": ") + matcher.group(2);
    }
}
