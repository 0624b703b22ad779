package dev.aiinit.workflow;

import dev.aiinit.pack.Card;
import dev.aiinit.pack.Document;
import dev.aiinit.pack.Pack;
import dev.aiinit.pack.PackNoise;
import dev.aiinit.pack.PackQuestion;
import dev.aiinit.pack.SectionEdit;
import dev.aiinit.pack.Target;
import dev.aiinit.project.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that a pack does, for whoever decides whether to trust it: nothing is left out, however long it gets. */
final class PackContents {
    private static final int LONGEST = 200;

    private final List<String> lines = new ArrayList<>();

    private PackContents() {}

    /**
     * One line for each kind of thing that there is in it.
     *
     * @param below the packs that it stands on
     */
    static List<String> lines(Pack pack, List<Pack> below) {
        PackContents contents = new PackContents();
        contents.documents(pack, below);
        contents.answers(pack, below);
        contents.technologies(pack);
        contents.say("ignores", pack.ignore().stream().map(PackNoise::pattern));
        contents.say(
                "denies", pack.deny().stream().map(rule -> rule.pattern() + " (" + shortened(rule.reason()) + ")"));
        contents.say(
                "renames",
                Stream.concat(
                                pack.rules().renames().documents().entrySet().stream(),
                                pack.rules().renames().sections().entrySet().stream())
                        .map(rename -> rename.getKey() + " to " + rename.getValue()));
        return contents.lines;
    }

    private void documents(Pack pack, List<Pack> below) {
        Set<String> known = new LinkedHashSet<>();
        below.forEach(each -> each.documents().forEach(document -> known.add(document.path())));
        List<Document> whole = pack.documents().stream()
                .filter(document -> !document.template().isEmpty())
                .toList();
        say("writes", whole.stream().map(Document::path));
        say("replaces", whole.stream().map(Document::path).filter(known::contains));
        say(
                "changes",
                pack.documents().stream()
                        .flatMap(document -> Stream.concat(
                                document.template().isEmpty()
                                        ? Stream.of(document.path() + stated(document))
                                        : Stream.empty(),
                                document.sections().stream().map(edit -> document.path() + "#" + said(edit)))));
        say("imports", pack.documents().stream().filter(Document::imported).map(Document::path));
    }

    /** What it says of a file that a pack below writes, beside its sections. */
    private static String stated(Document document) {
        List<String> keys = document.provenance().stated().stream()
                .filter(key -> !key.equals("path") && !key.equals("sections"))
                .toList();
        return keys.isEmpty() ? "" : " (" + String.join(", ", keys) + ")";
    }

    private static String said(SectionEdit edit) {
        String does =
                edit.action() == SectionEdit.Action.KEEP ? "" : edit.action().word();
        String locks = edit.locked() ? "lock" : "";
        return edit.section() + " (" + does + (does.isEmpty() || locks.isEmpty() ? "" : ", ") + locks + ")";
    }

    private void answers(Pack pack, List<Pack> below) {
        Set<String> known = new LinkedHashSet<>();
        below.forEach(each -> each.questions().forEach(question -> known.add(question.id())));
        List<String> asked = pack.questions().stream().map(PackQuestion::id).toList();
        say("asks", asked.stream().filter(id -> !known.contains(id)));
        say("asks anew", asked.stream().filter(known::contains));
        say("answers", pack.rules().limits().stream().map(limit -> limit.question() + ": " + limit.says()));
    }

    private void technologies(Pack pack) {
        say("detects", pack.rules().cards().values().stream().map(Card::name));
        say(
                "commands",
                pack.rules().cards().values().stream()
                        .flatMap(card -> card.commands().stream())
                        .map(Card.CommandRule::command));
        say(
                "ignores",
                pack.rules().cards().values().stream()
                        .flatMap(card -> card.noise().stream())
                        .map(rule -> rule.pattern()));
        say("targets", pack.rules().targets().values().stream().map(Target::name));
    }

    private void say(String word, Stream<String> names) {
        String named = String.join(", ", names.map(PlainText::oneLine).toList());
        if (!named.isEmpty()) {
            lines.add("  " + word + " ".repeat(10 - word.length()) + named);
        }
    }

    /** Prose of a stranger, cut where it only pushes the rest off the screen. */
    static String shortened(String prose) {
        String line = PlainText.oneLine(prose);
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
