package dev.aiinit.cli;

import dev.aiinit.project.ExitCode;
import dev.aiinit.supply.Pin;
import dev.aiinit.workflow.PackLayer;
import dev.aiinit.workflow.PackStack;
import java.io.IOException;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** {@code ai-init pack list}: the layers of this repository, the uppermost first. */
final class PackListCommand implements Execution.Command {
    private final AiInit root;

    PackListCommand(AiInit root) {
        this.root = root;
    }

    @Override
    public CommandSpec spec() {
        return root.common
                .addTo(new Options(this, "list", "List the packs of this repository, the uppermost layer first."))
                .spec();
    }

    @Override
    public ExitCode run() throws IOException {
        PackStack stack = Run.open(root, new PackOption(), null, false).packs().stack();
        if (root.common.json) {
            root.console.out().print(Json.text(PackTrees.list(stack)));
        } else {
            print(stack, root.console.out());
        }
        return ExitCode.OK;
    }

    private static void print(PackStack stack, PrintWriter out) {
        stack.own().ifPresent(tree -> out.println(PackStack.OWN + "  sha256 " + tree.sha256()));
        for (PackLayer layer : stack.layers()) {
            Pin pin = layer.pin();
            String version = pin.commit().isEmpty() ? "" : "  commit " + pin.commit();
            out.println(pin.name() + " " + pin.version() + "  " + pin.asked() + version + "  sha256 " + pin.sha256());
        }
        if (stack.onBuiltIn()) {
            out.println("default  (comes with ai-init)");
        }
    }
}
