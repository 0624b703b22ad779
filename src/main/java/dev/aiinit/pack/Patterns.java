package dev.aiinit.pack;

import dev.aiinit.syntax.KeyPath;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.SyntaxError;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Compiles the small languages inside a card once while reading, so that a mistake is found before any repository is looked at. */
final class Patterns {
    private final Problems problems;

    Patterns(Problems problems) {
        this.problems = problems;
    }

    /** A file pattern; a leading slash means the root of the repository. */
    String glob(Node at, String glob) {
        return checked(at, glob, text -> Glob.of(text.startsWith("/") ? text.substring(1) : text));
    }

    String keyPath(Node at, String path) {
        return checked(at, path, KeyPath::parse);
    }

    String regex(Node at, String regex) {
        return checked(at, regex, text -> Pattern.compile(text, Pattern.MULTILINE));
    }

    /** A regular expression whose first group is taken. */
    String regexWithGroup(Node at, String regex) {
        return checked(at, regex, text -> {
            if (Pattern.compile(text, Pattern.MULTILINE).matcher("").groupCount() == 0) {
                throw new IllegalArgumentException("it has no group to take");
            }
        });
    }

    private String checked(Node at, String text, Consumer<String> compiler) {
        if (text.isBlank() || problems.isCompiled()) {
            return text;
        }
        try {
            compiler.accept(text);
        } catch (PatternSyntaxException wrong) {
            problems.add(at.mark(), "\"" + text + "\": " + wrong.getDescription(), "");
        } catch (SyntaxError wrong) {
            problems.add(
                    at.mark(),
                    "\"" + text + "\": " + wrong.problem().what(),
                    wrong.problem().hint());
        } catch (IllegalArgumentException wrong) {
            problems.add(at.mark(), "\"" + text + "\": " + wrong.getMessage(), "");
        }
        return text;
    }
}
