package dev.aiinit.store;

import java.io.IOException;
import java.nio.file.Path;

/** A process of its own that runs the small plan and halts, without any clean-up, at one of its changes. */
public final class HaltedRun {
    private HaltedRun() {}

    public static void main(String[] arguments) throws IOException {
        int halt = Integer.parseInt(arguments[1]);
        new SmallPlan(Path.of(arguments[0])).run(new StoppingDisk((number, what, place) -> {
            if (number == halt) {
                Runtime.getRuntime().halt(137);
            }
        }));
    }
}
