package dev.aiinit.store;

import dev.aiinit.pack.BuiltIn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads what ships with the program. */
public final class BuiltInSource {
    private BuiltInSource() {}

    public static BuiltIn read() throws IOException {
        return BuiltIn.read(resource(BuiltIn.RESOURCE));
    }

    /** Tells one version of it from another. */
    public static String mark() throws IOException {
        return resource(BuiltIn.MARK);
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = BuiltIn.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IOException("the distribution is not whole: " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
