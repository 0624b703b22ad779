package dev.aiinit.cli;

import dev.aiinit.pack.Pack;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Suggestion;
import dev.aiinit.project.UserError;
import dev.aiinit.store.PackFolder;
import dev.aiinit.workflow.PackCase;
import dev.aiinit.workflow.TestPack;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init pack test}: runs the tests of a pack in memory. */
final class PackTestCommand implements Execution.Command {
    private final AiInit root;
    private final List<String> words = new ArrayList<>();
    private boolean update;

    PackTestCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = root.common
                .addTo(
                        new Options(
                                this,
                                "test",
                                "Run the tests of a pack in memory.",
                                "tests/NAME has answers.yml, repo/ and expected/. A first run must write what is in expected/, and"
                                        + " every document that the pack names must be there; a second run must change nothing."))
                .arguments(
                        "0..*",
                        "DIR|NAME",
                        "The folder of the pack, then the tests to run. Default: here, and all.",
                        words::addAll)
                .flag("--update", "Write what comes out to expected/. Refused when CI is set.", on -> update |= on)
                .spec();
        spec.usageMessage()
                .footer("", "Exit codes: 0 all tests pass; 1 one failed, or there is none; 2 this is no pack.");
        return spec;
    }

    @Override
    public ExitCode run() throws IOException {
        if (update && root.console.isCi()) {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of("CI is set, where nobody sees what --update writes", "update at home and commit it"));
        }
        boolean named =
                !words.isEmpty() && PackFolder.isPack(root.console.directory().resolve(words.get(0)));
        AuthoredPack authored = AuthoredPack.at(root, named ? words.get(0) : null);
        List<PackCase> cases = chosen(authored.cases(), named ? words.subList(1, words.size()) : words);
        Pack pack = authored.pack();
        TestPack tests = new TestPack(authored.generate(pack), authored.documents());
        List<TestPack.Outcome> outcomes = new ArrayList<>();
        List<String> updated = new ArrayList<>();
        for (PackCase test : cases) {
            TestPack.Outcome outcome = tests.run(test);
            if (update && outcome.canBeExpected() && !outcome.passed()) {
                authored.tests().expect(outcome.name(), outcome.written());
                updated.add(outcome.name());
            }
            outcomes.add(outcome);
        }
        PackTestPrinter printer = new PackTestPrinter(root, outcomes, updated);
        printer.print();
        return printer.passed() ? ExitCode.OK : ExitCode.REFUSED;
    }

    private static List<PackCase> chosen(List<PackCase> all, List<String> names) {
        Map<String, PackCase> byName = new LinkedHashMap<>();
        all.forEach(test -> byName.put(test.name(), test));
        List<Problem> unknown = names.stream()
                .filter(name -> !byName.containsKey(name))
                .map(name -> Problem.of("there is no test \"" + name + "\"", Suggestion.hint(name, byName.keySet())))
                .toList();
        if (!unknown.isEmpty()) {
            throw new UserError(ExitCode.USAGE, unknown);
        }
        return names.isEmpty()
                ? all
                : all.stream().filter(test -> names.contains(test.name())).toList();
    }
}
