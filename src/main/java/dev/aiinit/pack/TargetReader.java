package dev.aiinit.pack;

import dev.aiinit.pack.Target.Claim;
import dev.aiinit.pack.Target.Enforcement;
import dev.aiinit.pack.Target.Imports;
import dev.aiinit.pack.Target.Limit;
import dev.aiinit.pack.Target.Loading;
import dev.aiinit.pack.Target.Mechanism;
import dev.aiinit.pack.Target.MemoryFile;
import dev.aiinit.pack.Target.Moment;
import dev.aiinit.pack.Target.Obedience;
import dev.aiinit.pack.Target.Proof;
import dev.aiinit.project.Problem;
import dev.aiinit.syntax.Node;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.Pattern;

/** Reads target files strictly: everything that is wrong with any of them is told at once, each with its place. */
public final class TargetReader {
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

    private static final List<Moment> TOLD = Arrays.stream(Moment.values())
            .filter(moment -> moment != Moment.NEVER)
            .toList();

    private final Problems problems;

    private TargetReader(String path) {
        problems = new Problems(path);
    }

    /**
     * One target.
     *
     * @param path of the file; its name without the ending is the target's id
     * @throws dev.aiinit.project.UserError with all problems of the file
     */
    public static Target read(String path, Node node) {
        TargetReader reader = new TargetReader(path);
        Target target = reader.target(node);
        Problems.stopAt(reader.problems.found());
        return target;
    }

    /**
     * All targets by path, in that order.
     *
     * @throws dev.aiinit.project.UserError with all problems of all targets
     */
    public static List<Target> readAll(SortedMap<String, Node> targets) {
        List<Problem> problems = new ArrayList<>();
        List<Target> read = new ArrayList<>();
        targets.forEach((path, node) -> {
            TargetReader reader = new TargetReader(path);
            read.add(reader.target(node));
            problems.addAll(reader.problems.found());
        });
        Problems.stopAt(problems);
        return List.copyOf(read);
    }

    private Target target(Node node) {
        Fields fields = new Fields(node, "a target", problems);
        Target target = new Target(
                id(fields.mark()),
                fields.text("name"),
                fields.items("memory", this::memoryFile),
                fields.value("imports").map(this::imports).orElse(Imports.NONE),
                obedience(fields),
                fields.items("limits", this::limit),
                fields.items("claims", this::claim));
        fields.refuseOthers();
        if (target.memory().isEmpty()) {
            problems.add(fields.mark(), "a target loads at least one memory file", "list it under \"memory\"");
        }
        if (target.claims().isEmpty()) {
            problems.add(fields.mark(), "a target says how its facts are known", "list them under \"claims\"");
        }
        return target;
    }

    private String id(Node.Mark mark) {
        String name = problems.path().substring(problems.path().lastIndexOf('/') + 1);
        String id = name.replaceFirst("\\.ya?ml$", "");
        if (!ID.matcher(id).matches()) {
            problems.add(mark, "\"" + id + "\" is no id", "name the file with small letters, digits and hyphens");
        }
        return id;
    }

    private MemoryFile memoryFile(Node node) {
        Fields fields = new Fields(node, "a memory file", problems);
        MemoryFile file = new MemoryFile(
                fields.text("file"), fields.choice("loaded", Arrays.asList(Loading.values()), Loading::word));
        fields.refuseOthers();
        return file;
    }

    private Imports imports(Node node) {
        Fields fields = new Fields(node, "imports", problems);
        String syntax = fields.text("syntax");
        if (!syntax.isEmpty() && !syntax.contains(RuleForm.PLACEHOLDER)) {
            withoutPlaceholder(fields.value("syntax").orElse(node), syntax);
        }
        Imports imports = new Imports(syntax, fields.number("hops", 1), fields.flag("from-subfolders"));
        fields.refuseOthers();
        return imports;
    }

    private Obedience obedience(Fields target) {
        Optional<Node> node = target.value("obeys");
        if (node.isEmpty()) {
            problems.add(
                    target.mark(),
                    "a target needs the key \"obeys\"",
                    "write \"obeys: {mechanism: none}\" if it obeys nothing");
            return Obedience.NONE;
        }
        Fields fields = new Fields(node.get(), "obeys", problems);
        Mechanism mechanism = fields.choice("mechanism", Arrays.asList(Mechanism.values()), Mechanism::word);
        Obedience obedience = mechanism == Mechanism.NONE
                ? Obedience.NONE
                : new Obedience(
                        mechanism,
                        fields.choice("enforcement", Arrays.asList(Enforcement.values()), Enforcement::word),
                        fields.text("file"),
                        mechanism == Mechanism.DENY_RULES ? fields.text("key") : "",
                        mechanism == Mechanism.DENY_RULES ? forms(fields) : new EnumMap<>(RuleForm.class),
                        fields.texts("also"),
                        fields.texts("built-in"),
                        mechanism == Mechanism.IGNORE_FILE && fields.flag("any-case"));
        if (mechanism == Mechanism.IGNORE_FILE && !obedience.file().isBlank()) {
            Optional<String> complaint = obedience.file().endsWith("ignore")
                    ? OutputPath.complaint(obedience.file())
                    : Optional.of("\"" + obedience.file() + "\" is no ignore file that is known");
            complaint.ifPresent(
                    what -> problems.add(fields.at("file").mark(), what, "it must be one that a pack may write"));
        }
        fields.refuseOthers();
        return obedience;
    }

    private Map<RuleForm, String> forms(Fields obeys) {
        Map<RuleForm, String> forms = new EnumMap<>(RuleForm.class);
        Optional<Node> node = obeys.value("forms");
        if (node.isEmpty()) {
            problems.add(obeys.mark(), "deny rules need the key \"forms\"", "");
            return forms;
        }
        Fields fields = new Fields(node.get(), "forms", problems);
        for (RuleForm form : RuleForm.values()) {
            String text = fields.text(form.word());
            if (!text.isBlank() && !text.contains(RuleForm.PLACEHOLDER)) {
                withoutPlaceholder(fields.value(form.word()).orElse(node.get()), text);
            }
            forms.put(form, text);
        }
        fields.refuseOthers();
        return forms;
    }

    private void withoutPlaceholder(Node at, String text) {
        problems.add(
                at.mark(),
                "\"" + text + "\" has no " + RuleForm.PLACEHOLDER,
                "write " + RuleForm.PLACEHOLDER + " where the path goes");
    }

    private Limit limit(Node node) {
        Fields fields = new Fields(node, "a limit", problems);
        Limit limit = new Limit(fields.text("of"), bytes(fields), fields.text("then"));
        fields.refuseOthers();
        return limit;
    }

    /** Up to a gigabyte; {@link Fields#number} knows smaller numbers only. */
    private int bytes(Fields fields) {
        String text = fields.text("bytes");
        if (text.matches("[1-9][0-9]{0,8}")) {
            return Integer.parseInt(text);
        }
        if (!text.isBlank()) {
            fields.value("bytes")
                    .ifPresent(
                            value -> problems.add(value.mark(), "\"bytes\" is a whole number from 1 to 999999999", ""));
        }
        return 1;
    }

    private Claim claim(Node node) {
        Fields fields = new Fields(node, "a claim", problems);
        Claim claim = new Claim(
                fields.text("id"),
                fields.text("says"),
                fields.choice("source", Arrays.asList(Proof.values()), Proof::word),
                fields.texts("versions"),
                fields.value("told-for").isEmpty() ? Moment.NEVER : fields.choice("told-for", TOLD, Moment::word));
        if (claim.versions().isEmpty()) {
            problems.add(
                    fields.mark(), "a claim names the versions it was checked with", "list them under \"versions\"");
        }
        fields.refuseOthers();
        return claim;
    }
}
