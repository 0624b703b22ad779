package dev.aiinit.lint;

import dev.aiinit.lint.InjectionSigns.Sign;
import dev.aiinit.lint.InjectionSigns.Weight;
import dev.aiinit.pack.Document;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.PackFiles;
import dev.aiinit.pack.PackQuestion;
import dev.aiinit.pack.PackReader;
import dev.aiinit.pack.SectionEdit;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks for what the texts of a pack tell by themselves: signs of injection, and what nothing needs. */
public final class PackTexts {
    private static final Pattern LOADED = Pattern.compile("<#(?:include|import)\\s+[\"']([^\"'$]{1,200})[\"']");

    private final PackFiles files;

    public PackTexts(PackFiles files) {
        this.files = files;
    }

    /** What those who get the pack will be shown before they trust it. */
    public List<PackFinding> signs() {
        List<PackFinding> found = new ArrayList<>();
        files.files().forEach((path, text) -> {
            for (Sign sign : InjectionSigns.of(text)) {
                boolean harmless = sign.kind().weight() == Weight.WORTH_A_LOOK;
                found.add(new PackFinding(
                        harmless ? PackRule.ADDRESS : PackRule.SIGN,
                        Problem.at(
                                new Location(shown(path), sign.line(), sign.column()),
                                sign.what(),
                                withoutStop(sign.kind().sentence()))));
            }
        });
        return found;
    }

    private static String withoutStop(String sentence) {
        return sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1, sentence.length() - 1);
    }

    /** Templates and questions of its own that nothing needs. */
    public List<PackFinding> unused(Pack own, Predicate<String> knownBelow) {
        List<PackFinding> found = new ArrayList<>();
        Set<String> needed = needed(own);
        own.templates().keySet().stream()
                .filter(name -> !needed.contains(name))
                .forEach(name -> found.add(new PackFinding(
                        PackRule.UNUSED_TEMPLATE,
                        Problem.at(
                                Location.of(shown(name)),
                                "no document and no other template of this pack needs it",
                                "name it in " + PackReader.MANIFEST + ", or delete it"))));
        for (PackQuestion question : own.questions()) {
            // One that is known below is there to be asked in other words: the program itself may need it.
            if (!knownBelow.test(question.id()) && !isLookedAt(question.id())) {
                found.add(new PackFinding(
                        PackRule.UNUSED_QUESTION,
                        Problem.at(
                                place("- id: " + question.id(), "id: " + question.id()),
                                "nothing looks at the answer to \"" + question.id() + "\"",
                                "print answers." + question.id() + " in a template, or do not ask")));
            }
        }
        return found;
    }

    private Set<String> needed(Pack own) {
        Set<String> needed = new LinkedHashSet<>();
        for (Document document : own.documents()) {
            needed.add(document.template());
            document.sections().stream().map(SectionEdit::template).forEach(needed::add);
        }
        own.templates().forEach((name, text) -> {
            Matcher loaded = LOADED.matcher(text);
            while (loaded.find()) {
                String other = loaded.group(1);
                needed.add(other.replaceFirst("^/", ""));
                needed.add(name.substring(0, name.lastIndexOf('/') + 1) + other);
            }
        });
        return needed;
    }

    /** In a template by its name, or in a condition of the manifest. */
    private boolean isLookedAt(String question) {
        Pattern answer = Pattern.compile("\\banswers(?:\\.|\\[\"|\\[')" + Pattern.quote(question) + "\\b");
        Pattern condition = Pattern.compile(
                "(?m)^[^#\\n]*\\b(?:answer: *[\"']?|answers\\.)" + Pattern.quote(question) + "(?![\\w-])");
        return files.files().entrySet().stream()
                .anyMatch(file -> file.getKey().endsWith(".ftl")
                        ? answer.matcher(file.getValue()).find()
                        : file.getKey().equals(PackReader.MANIFEST)
                                && condition.matcher(file.getValue()).find());
    }

    /** Where the manifest has one of these words first. */
    private Location place(String... words) {
        String manifest = files.files().getOrDefault(PackReader.MANIFEST, "");
        for (String word : words) {
            int at = manifest.indexOf(word);
            if (at >= 0) {
                int line = (int) manifest.substring(0, at)
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
                return new Location(shown(PackReader.MANIFEST), line, at - manifest.lastIndexOf('\n', at));
            }
        }
        return Location.of(shown(PackReader.MANIFEST));
    }

    /** Path as a person knows it. */
    private String shown(String path) {
        return files.origin() + "/" + path;
    }
}
