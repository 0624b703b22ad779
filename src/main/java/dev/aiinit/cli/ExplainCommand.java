package dev.aiinit.cli;

import dev.aiinit.answers.Answer;
import dev.aiinit.pack.Pack;
import dev.aiinit.project.ExitCode;
import dev.aiinit.render.Renderer;
import dev.aiinit.workflow.Explanation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init explain}: which template line and which answers a section came from. */
final class ExplainCommand implements Execution.Command {
    private final AiInit root;
    private final PackOption pack = new PackOption();
    private String address = "";

    ExplainCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public CommandSpec spec() {
        return pack.addTo(root.common.addTo(
                        new Options(this, "explain", "Say which pack, template line and answers a section came from.")))
                .argument(
                        "PATH[#SECTION]",
                        "A file that ai-init writes, and the id of a section in it.",
                        value -> address = value)
                .spec();
    }

    @Override
    public ExitCode run() throws IOException {
        Run run = Run.open(root, pack, null, false);
        Pack chosen = pack.pack(root);
        Explanation explanation = run.generate(chosen, () -> new Renderer(chosen))
                .explain(address, run.place().folderName(), run.world(), Renderer.withPlaces(chosen));
        if (root.common.json) {
            root.console.out().print(Json.text(tree(explanation)));
        } else {
            lines(explanation).forEach(root.console.out()::println);
        }
        return ExitCode.OK;
    }

    private static List<String> lines(Explanation explanation) {
        List<String> lines = new ArrayList<>(List.of(
                explanation.address(),
                "  pack      " + explanation.pack(),
                "  template  " + explanation.template(),
                "  text      " + explanation.standing()));
        String label = "  answers   ";
        for (Answer answer : explanation.answers()) {
            lines.add(label + answer.question() + " (" + source(answer)
                    + (answer.evidence().isEmpty()
                            ? ""
                            : ", " + answer.evidence().get(0)) + ")");
            label = " ".repeat(label.length());
        }
        if (explanation.answers().isEmpty()) {
            lines.add(label + "none: it rests on what the repository's files say");
        }
        return lines;
    }

    /** The explanation as {@code explain/1}. */
    private static Map<String, Object> tree(Explanation explanation) {
        List<Object> answers = new ArrayList<>();
        for (Answer answer : explanation.answers()) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("question", answer.question());
            tree.put("source", source(answer));
            tree.put(
                    "evidence", answer.evidence().stream().map(Object::toString).toList());
            answers.add(tree);
        }
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("schema", "explain/1");
        tree.put("section", explanation.address());
        tree.put("pack", explanation.pack());
        tree.put("template", explanation.template());
        tree.put("text", explanation.standing());
        tree.put("answers", answers);
        return tree;
    }

    private static String source(Answer answer) {
        return answer.source().name().toLowerCase(Locale.ROOT);
    }
}
