package dev.aiinit.pack;

import dev.aiinit.pack.Card.RoleRule;
import dev.aiinit.pack.Whereabouts.As;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Reads what a card says about the roles of places: exactly one key tells how they are found. */
final class RoleReader {
    private final Problems problems;
    private final ExtractionReader extractions;
    private final Patterns patterns;

    RoleReader(Problems problems, ExtractionReader extractions) {
        this.problems = problems;
        this.extractions = extractions;
        this.patterns = new Patterns(problems);
    }

    /** @param when reads the condition of the rule */
    RoleRule read(Node node, Function<Fields, Condition> when) {
        Fields fields = new Fields(node, "a role", problems);
        RoleRule rule = new RoleRule(
                fields.text("id"),
                fields.choice("role", Arrays.asList(Role.values()), Role::word),
                when.apply(fields),
                whereabouts(fields),
                Sentence.read(fields, extractions, problems),
                fields.flag("usual"));
        fields.refuseOthers();
        return rule;
    }

    private Whereabouts whereabouts(Fields fields) {
        String contains = patterns.regex(fields.at("contains"), fields.text("contains", ""));
        List<Whereabouts> found = new ArrayList<>();
        fields.value("files").ifPresent(value -> found.add(new Whereabouts.Files(glob(fields, "files"), contains)));
        fields.value("folders")
                .ifPresent(value -> found.add(new Whereabouts.Folders(glob(fields, "folders"), contains)));
        int searched = found.size();
        for (As as : As.values()) {
            fields.value(as.name().toLowerCase(Locale.ROOT))
                    .ifPresent(value -> found.add(new Whereabouts.Stated(as, extractions.read(value))));
        }
        if (found.size() != 1) {
            problems.add(
                    fields.mark(),
                    "a role needs exactly one key that tells where",
                    "one of: files, folders, path, module, class, package");
        }
        if (searched == 0 && !contains.isEmpty()) {
            problems.add(fields.at("contains").mark(), "\"contains\" goes with files and folders only", "");
        }
        return found.isEmpty() ? new Whereabouts.Files("", "") : found.get(0);
    }

    private String glob(Fields fields, String key) {
        return patterns.glob(fields.at(key), fields.text(key));
    }
}
