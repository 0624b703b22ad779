package dev.aiinit.store;

import dev.aiinit.pack.BuiltIn;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Reads what ships with the program. */
public final class BuiltInSource {
    private BuiltInSource() {}

    public static BuiltIn read() throws IOException {
        try (InputStream in = BuiltIn.class.getResourceAsStream("/" + BuiltIn.RESOURCE)) {
            if (in == null) {
                throw new IOException("the distribution is not whole: " + BuiltIn.RESOURCE + " is missing");
            }
            return BuiltIn.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
