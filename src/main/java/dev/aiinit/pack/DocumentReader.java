package dev.aiinit.pack;

import dev.aiinit.project.RenderedFile.Ownership;
import dev.aiinit.syntax.Node;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the documents of a manifest, and what becomes of their sections. */
final class DocumentReader {
    private static final Pattern SECTION = Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]{0,159}");
    private static final List<SectionEdit.Action> ACTIONS = Arrays.stream(SectionEdit.Action.values())
            .filter(action -> action != SectionEdit.Action.KEEP)
            .toList();

    private final Problems problems;
    private final WhenReader conditions;

    DocumentReader(Problems problems) {
        this.problems = problems;
        this.conditions = new WhenReader(problems);
    }

    Document read(Node node) {
        Fields fields = new Fields(node, "a document", problems);
        String target = fields.text("path");
        OutputPath.complaint(target).ifPresent(what -> problems.add(node.mark(), "\"" + target + "\": " + what, ""));
        String template = template(fields);
        Ownership ownership = fields.value("ownership").isEmpty()
                ? Ownership.WHOLE
                : fields.choice("ownership", List.of(Ownership.WHOLE, Ownership.SECTION), Ownership::word);
        int budget = fields.number("budget", 0);
        When when = fields.value("when").map(conditions::read).orElseGet(When.Always::new);
        When says = fields.value("says").map(conditions::read).orElseGet(When.Always::new);
        String readWhen = fields.text("read-when", "");
        boolean imported = fields.flag("import");
        String mirrors = fields.text("mirrors", "");
        List<SectionEdit> sections = fields.items("sections", this::section);
        if (!sections.isEmpty() && !target.endsWith(".md")) {
            problems.add(node.mark(), "\"" + target + "\" has no sections: only Markdown has", "");
        }
        fields.refuseOthers();
        Set<String> stated =
                node instanceof Node.Mapping mapping ? mapping.entries().keySet() : new LinkedHashSet<>();
        return new Document(
                target,
                template,
                ownership,
                budget,
                when,
                says,
                readWhen,
                imported,
                mirrors,
                sections,
                new Document.Provenance(0, problems.at(node.mark()), stated));
    }

    private SectionEdit section(Node node) {
        Fields fields = new Fields(node, "a section", problems);
        String id = fields.text("id").toLowerCase(Locale.ROOT);
        if (!id.isBlank() && !SECTION.matcher(id).matches()) {
            problems.add(node.mark(), "\"" + id + "\" is no id of a section", "explain FILE names those of a file");
        }
        boolean locked = fields.flag("locked");
        SectionEdit.Action action = fields.value("do").isEmpty()
                ? SectionEdit.Action.KEEP
                : fields.choice("do", ACTIONS, SectionEdit.Action::word);
        if (action == SectionEdit.Action.KEEP && !locked) {
            problems.add(
                    node.mark(),
                    "a section needs \"do\" or \"locked: true\"",
                    "one that stays as it is is left out of the list");
        }
        boolean writes = action == SectionEdit.Action.REPLACE || action == SectionEdit.Action.APPEND;
        String template = template(fields);
        if (writes == template.isEmpty()) {
            problems.add(node.mark(), "\"template\" belongs to \"do: replace\" and \"do: append\", and only there", "");
        }
        fields.refuseOthers();
        return new SectionEdit(id, action, template, locked, 0, problems.at(node.mark()));
    }

    private String template(Fields fields) {
        String template = fields.text("template", "");
        if (!template.isEmpty()) {
            problems.refer(fields.at("template").mark(), Reference.Kind.TEMPLATE, template);
        }
        return template;
    }
}
