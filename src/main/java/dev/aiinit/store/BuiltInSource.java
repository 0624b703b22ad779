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
        return new String(resource(BuiltIn.MARK), StandardCharsets.UTF_8);
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = BuiltIn.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IOException("the distribution is not whole: " + name + " is missing");
            }
            return in.readAllBytes();
        }
    }
}
