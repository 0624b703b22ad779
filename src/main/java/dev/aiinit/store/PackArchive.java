package dev.aiinit.store;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.store.ZipDirectory.Refused;
import dev.aiinit.supply.PackTree;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Reads a pack out of a zip or jar file, into memory only. The whole directory is checked before the first byte is unpacked, and no size
 * that the archive gives is believed.
 */
public final class PackArchive {
    private static final int LARGEST = 32 << 20;

    private PackArchive() {}

    /**
     * Reads the files below one folder of the archive.
     *
     * @param folder with {@code /}, as it stands in the archive; empty for all of it
     * @param shown the archive as the user named it
     * @throws UserError when there is no such archive or folder, or anything in the archive is not as an honest one has it
     */
    public static PackTree read(Path file, String folder, String shown) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw wrong(shown, "is no file", "give the path of a zip or jar file");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        return read(bytes, folder, shown);
    }

    /** The same of an archive in memory. */
    public static PackTree read(byte[] bytes, String folder, String shown) {
        if (bytes.length > LARGEST) {
            throw wrong(shown, "is larger than 32 MiB", "a pack is a small folder with a pack.yml");
        }
        String prefix = folder.isEmpty() ? "" : folder.replaceFirst("/+$", "") + "/";
        try {
            return PackTree.of(shown, files(bytes, prefix));
        } catch (Refused refused) {
            throw wrong(shown, refused.why(), "pack the folder again with a plain zip program");
        }
    }

    private static Map<String, PackTree.Entry> files(byte[] bytes, String prefix) throws Refused {
        Map<String, ZipDirectory.Entry> wanted = new LinkedHashMap<>();
        long sum = 0;
        for (ZipDirectory.Entry entry : ZipDirectory.of(bytes)) {
            if (!entry.isFolder() && entry.name().startsWith(prefix)) {
                wanted.put(entry.name().substring(prefix.length()), entry);
                sum += entry.size();
                if (entry.size() > PackTree.LARGEST_FILE || sum > PackTree.LARGEST_TREE) {
                    throw new Refused("is larger than a pack may be: 1 MiB for a file, 8 MiB for all");
                }
            }
        }
        if (wanted.isEmpty()) {
            throw new Refused("has no files" + (prefix.isEmpty() ? "" : " in \"" + prefix + "\""));
        }
        if (wanted.size() > PackTree.MOST_FILES) {
            throw new Refused("has more than " + PackTree.MOST_FILES + " files");
        }
        Map<String, PackTree.Entry> files = new LinkedHashMap<>();
        for (Map.Entry<String, ZipDirectory.Entry> entry : wanted.entrySet()) {
            files.put(
                    entry.getKey(),
                    new PackTree.Entry(entry.getValue().executable(), unpacked(bytes, entry.getValue())));
        }
        return files;
    }

    private static byte[] unpacked(byte[] bytes, ZipDirectory.Entry entry) throws Refused {
        byte[] content = entry.method() == ZipDirectory.DEFLATED
                ? inflated(bytes, entry)
                : Arrays.copyOfRange(bytes, entry.data(), entry.data() + entry.packed());
        CRC32 crc = new CRC32();
        crc.update(content);
        if (content.length != entry.size() || (int) crc.getValue() != entry.crc()) {
            throw broken(entry);
        }
        return content;
    }

    /** Never more than the file is said to be, and one byte that shows that it is more. */
    private static byte[] inflated(byte[] bytes, ZipDirectory.Entry entry) throws Refused {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, entry.data(), entry.packed());
            byte[] content = new byte[(int) entry.size() + 1];
            int length = 0;
            while (length < content.length && !inflater.finished()) {
                int more = inflater.inflate(content, length, content.length - length);
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw broken(entry);
                }
                length += more;
            }
            if (!inflater.finished() || inflater.getRemaining() > 0) {
                throw broken(entry);
            }
            return Arrays.copyOf(content, length);
        } catch (DataFormatException damaged) {
            throw broken(entry);
        } finally {
            inflater.end();
        }
    }

    private static Refused broken(ZipDirectory.Entry entry) {
        return new Refused("holds \"" + entry.name() + "\": its content is not what the archive says of it");
    }

    private static UserError wrong(String shown, String what, String hint) {
        return new UserError(ExitCode.USAGE, Problem.of("the archive " + shown + " " + what, hint));
    }
}
