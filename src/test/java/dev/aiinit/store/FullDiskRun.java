package dev.aiinit.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A process of its own that fills a small disk, writes on it with ever more space, and prints what came of it. */
public final class FullDiskRun {
    private FullDiskRun() {}

    public static void main(String[] arguments) throws IOException {
        Path disk = Path.of(arguments[0]);
        SmallPlan plan = SmallPlan.in(Files.createDirectory(disk.resolve("root")));
        Map<String, String> before = plan.content();
        List<Path> filling = new ArrayList<>();
        boolean full = false;
        while (!full) {
            Path file = disk.resolve("filling-" + filling.size());
            filling.add(file);
            full = !fits(file);
        }
        boolean written = false;
        for (int freed = filling.size() - 1; freed >= 0 && !written; freed--) {
            try {
                plan.run(new LocalDisk());
                written = true;
                System.out.println("written");
            } catch (IOException failed) {
                boolean same = plan.content().equals(before);
                System.out.println((same ? "as before: " : "CHANGED: ") + failed.getMessage());
            }
            Files.delete(filling.get(freed));
        }
    }

    private static boolean fits(Path file) {
        try {
            Files.write(file, new byte[4096]);
            return true;
        } catch (IOException full) {
            return false;
        }
    }
}
