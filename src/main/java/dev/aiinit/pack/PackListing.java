package dev.aiinit.pack;

import dev.aiinit.project.Location;
import dev.aiinit.project.PlainText;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.syntax.Format;
import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Syntax;
import dev.aiinit.syntax.SyntaxError;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/** Finds the technology cards and target files of a pack by listing its folders. */
final class PackListing {
    private static final String TECHNOLOGIES = "technologies/";
    private static final String TARGETS = "targets/";

    private final PackFiles files;
    private final List<Problem> problems;

    /** @param problems where problems are added */
    PackListing(PackFiles files, List<Problem> problems) {
        this.files = files;
        this.problems = problems;
    }

    Map<String, Card> cards() {
        Map<String, Card> cards = read(TECHNOLOGIES, CardReader::read);
        cards.forEach((path, card) -> Stream.concat(
                        Stream.of(card.name()), card.noise().stream().map(Card.NoiseRule::reason))
                .filter(text -> !PlainText.oneLine(text).equals(text))
                .forEach(text -> problems.add(Problem.at(
                        Location.of(path),
                        "\"" + PlainText.oneLine(text) + "\" is one line in the ignore list",
                        "take line breaks and hidden characters out of it"))));
        cards.forEach((path, card) -> card.noise().stream()
                .map(Card.NoiseRule::pattern)
                .filter(pattern -> !RulesReader.isPattern(pattern))
                .forEach(pattern -> problems.add(Problem.at(
                        Location.of(path),
                        "\"" + PlainText.oneLine(pattern) + "\" is no pattern that a pack may give",
                        "it names a file or folder, takes nothing back with \"!\", and has no backslash"))));
        return cards;
    }

    Map<String, Target> targets() {
        return read(TARGETS, TargetReader::read);
    }

    private <T> Map<String, T> read(String folder, BiFunction<String, Node, T> reader) {
        Map<String, T> read = new TreeMap<>();
        files.files().forEach((path, text) -> {
            boolean listed = path.startsWith(folder) && path.endsWith(".yml") && path.indexOf('/', folder.length()) < 0;
            if (listed) {
                String shown = files.origin() + "/" + path;
                try {
                    read.put(shown, reader.apply(shown, Syntax.parse(Format.YAML, shown, text)));
                } catch (SyntaxError broken) {
                    problems.add(broken.problem());
                } catch (UserError broken) {
                    problems.addAll(broken.problems());
                }
            }
        });
        return read;
    }

    /** The templates of a pack: all its files of that ending. */
    static Map<String, String> templates(PackFiles files) {
        Map<String, String> templates = new TreeMap<>();
        files.files().forEach((name, text) -> {
            if (name.endsWith(".ftl")) {
                templates.put(name, text);
            }
        });
        return templates;
    }
}
