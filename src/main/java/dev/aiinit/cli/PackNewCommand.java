package dev.aiinit.cli;

import dev.aiinit.pack.PackHead;
import dev.aiinit.pack.VersionDemand;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.Slug;
import dev.aiinit.project.UserError;
import dev.aiinit.store.NewFolder;
import dev.aiinit.supply.Source;
import dev.aiinit.workflow.NewPack;
import dev.aiinit.workflow.PackCase;
import dev.aiinit.workflow.TestPack;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init pack new}: the start of a pack, which passes its own lint and tests. */
final class PackNewCommand implements Execution.Command {
    private static final int LONGEST_NAME = 64;

    private final AiInit root;
    private String folder = "";
    private String base = PackHead.BUILT_IN;

    PackNewCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public CommandSpec spec() {
        return root.common
                .addTo(new Options(
                        this,
                        "new",
                        "Write the start of a pack that passes its own lint and tests.",
                        "It has one question, one document, one line to ignore, one to deny, and a test."))
                .argument("DIR", "A folder that is new or empty.", given -> folder = given)
                .text(
                        "--extends",
                        "default|SOURCE",
                        "The pack that it stands on: the built-in one (default), a folder relative to DIR, or a git repository.",
                        given -> base = given)
                .spec();
    }

    @Override
    public ExitCode run() throws IOException {
        if (!base.equals(PackHead.BUILT_IN)) {
            Source.parse(base);
        }
        Path place = root.console.directory().resolve(folder).toAbsolutePath().normalize();
        String name = name(place);
        String version = root.console.version();
        NewFolder.write(place, folder, NewPack.files(name, base, VersionDemand.isVersion(version) ? version : "0.1.0"));
        AuthoredPack pack = AuthoredPack.at(root, folder);
        TestPack tests = new TestPack(pack.generate(pack.pack()), pack.documents());
        for (PackCase test : pack.cases()) {
            pack.tests().expect(test.name(), tests.run(test).written());
        }
        if (root.common.json) {
            Map<String, Object> tree = new LinkedHashMap<>();
            tree.put("schema", "pack-new/1");
            tree.put("name", name);
            tree.put("folder", folder);
            root.console.out().print(Json.text(tree));
        } else if (!root.common.quiet) {
            root.console
                    .out()
                    .println("The pack " + name + " stands in " + folder + ". Its README.md says how to go on.");
        }
        return ExitCode.OK;
    }

    private static String name(Path folder) {
        String name =
                folder.getFileName() == null ? "" : Slug.of(folder.getFileName().toString());
        if (!name.matches("[a-z0-9][a-z0-9._-]*") || name.length() > LONGEST_NAME) {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.of(
                            "\"" + name + "\" cannot be the name of a pack",
                            "give the folder a short name of plain letters, digits and hyphens"));
        }
        return name;
    }
}
