package dev.aiinit.build;

import dev.aiinit.pack.BuiltIn;
import dev.aiinit.pack.Layers;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Compiles the templates folder into the one resource that the program reads at start; fails the build when anything in it is wrong. */
public final class CompilePacks {
    private CompilePacks() {}

    /** Takes the templates folder and the folder of the compiled classes. */
    public static void main(String[] arguments) throws IOException {
        Path templates = Path.of(arguments[0]);
        byte[] compiled = BuiltIn.compile(files(templates));
        Layers.check(BuiltIn.read(compiled).pack());
        Path classes = Path.of(arguments[1]);
        Files.write(classes.resolve(BuiltIn.RESOURCE), compiled);
        Files.writeString(classes.resolve(BuiltIn.MARK), Integer.toHexString(Arrays.hashCode(compiled)));
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                files.put(name, Files.readString(path, StandardCharsets.UTF_8).replace("\r\n", "\n"));
            }
        }
        return files;
    }
}
