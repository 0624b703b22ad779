package dev.aiinit.store;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * Turns paths relative to a root into places on the disk and back, by their UTF-8 bytes and whatever the locale is, and never
 * outside the root.
 *
 * @param path the real path of the root
 */
record RootFolder(Path path) {
    static RootFolder of(Path root) throws IOException {
        return new RootFolder(root.toRealPath());
    }

    /** Whether this is a relative path that names something below the root without going up or in circles. */
    static boolean isBelow(String relative) {
        if (relative.isEmpty() || relative.indexOf('\0') >= 0) {
            return false;
        }
        for (String name : relative.split("/", -1)) {
            if (name.isEmpty() || name.equals(".") || name.equals("..")) {
                return false;
            }
        }
        return true;
    }

    /** The place of a path, links not looked at; empty when it leaves the root or this system has no such names. */
    Optional<Path> at(String relative) {
        if (!isBelow(relative)) {
            return Optional.empty();
        }
        try {
            Path place = isAscii(relative) || !isUnix()
                    ? path.resolve(relative)
                    : Path.of(URI.create(withSlash(path.toUri().getRawPath()) + percentEncoded(relative)));
            return place.normalize().startsWith(path) ? Optional.of(place) : Optional.empty();
        } catch (InvalidPathException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /** The real place of a path, links followed; empty when there is nothing or a link leaves the root. */
    Optional<Path> realAt(String relative) {
        return at(relative).flatMap(place -> {
            try {
                Path real = place.toRealPath();
                return real.startsWith(path) ? Optional.of(real) : Optional.empty();
            } catch (IOException e) {
                // Missing, dangling, a loop of links, or in a folder that may not be entered: nothing to be read.
                return Optional.empty();
            }
        });
    }

    /** The last name of a path that was read from the disk; empty when its bytes are not UTF-8. */
    static Optional<String> nameOf(Path place) {
        String name = String.valueOf(place.getFileName());
        if (isAscii(name) || !isUnix()) {
            return Optional.of(name);
        }
        String raw = place.toUri().getRawPath();
        String last = raw.endsWith("/") ? raw.substring(0, raw.length() - 1) : raw;
        return utf8(percentDecoded(last.substring(last.lastIndexOf('/') + 1)));
    }

    /** Strict decoding: empty when the bytes are not UTF-8. */
    static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isUnix() {
        return File.separatorChar == '/';
    }

    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String withSlash(String rawPath) {
        return "file://" + (rawPath.endsWith("/") ? rawPath : rawPath + "/");
    }

    private static String percentEncoded(String relative) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : relative.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(b == '/' ? "/" : "%" + HexFormat.of().toHexDigits(b));
        }
        return encoded.toString();
    }

    private static byte[] percentDecoded(String raw) {
        byte[] bytes = new byte[raw.length()];
        int count = 0;
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) == '%') {
                bytes[count++] = (byte) HexFormat.fromHexDigits(raw.toLowerCase(Locale.ROOT), i + 1, i + 3);
                i += 2;
            } else {
                bytes[count++] = (byte) raw.charAt(i);
            }
        }
        return Arrays.copyOf(bytes, count);
    }
}
