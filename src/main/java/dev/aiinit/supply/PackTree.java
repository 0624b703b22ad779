package dev.aiinit.supply;

import dev.aiinit.pack.PackFiles;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.PlainText;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The files of a pack as they came, before anything in them is believed. Whatever they came from, their paths are plain and their sizes
 * bounded, so that nothing that handles a tree has to look again.
 */
public final class PackTree {
    /** Files in one pack. */
    public static final int MOST_FILES = 1000;

    /** Bytes of one file. */
    public static final int LARGEST_FILE = 1 << 20;

    /** Bytes of all files. */
    public static final int LARGEST_TREE = 8 << 20;

    private static final int LONGEST_PATH = 200;
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}._@+ ()\\[\\]{}=,!~&'$-]+");
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
    private static final Pattern READ = Pattern.compile("(?!tests/).*\\.(ftl|yml)");
    private static final byte PLAIN = 'f';
    private static final byte EXECUTABLE = 'x';

    private final SortedMap<String, Entry> files;

    /** One file. No record: arrays are not equal by what they hold. */
    public static final class Entry {
        private final boolean executable;
        private final byte[] bytes;

        public Entry(boolean executable, byte[] bytes) {
            this.executable = executable;
            this.bytes = bytes;
        }

        public boolean executable() {
            return executable;
        }

        /** Its content; not copied, so whoever takes it leaves it as it is. */
        public byte[] bytes() {
            return bytes;
        }
    }

    private PackTree(SortedMap<String, Entry> files) {
        this.files = Collections.unmodifiableSortedMap(files);
    }

    /**
     * Checks paths and sizes.
     *
     * @param origin how a person names the pack
     * @throws UserError with everything that is wrong with them
     */
    public static PackTree of(String origin, Map<String, Entry> files) {
        List<Problem> problems = new ArrayList<>();
        if (files.size() > MOST_FILES) {
            throw wrong(List.of(problem(origin, "has more than " + MOST_FILES + " files")));
        }
        Map<String, String> folded = new LinkedHashMap<>();
        long sum = 0;
        for (Map.Entry<String, Entry> file : new TreeMap<>(files).entrySet()) {
            String path = file.getKey();
            String shown = "\"" + PlainText.oneLine(path) + "\"";
            complaint(path).ifPresent(what -> problems.add(problem(origin, "holds " + shown + ": " + what)));
            int size = file.getValue().bytes().length;
            sum += size;
            if (size > LARGEST_FILE) {
                problems.add(problem(origin, "holds " + shown + ", which is larger than 1 MiB"));
            }
            foldedPrefixes(path).forEach((prefix, spelt) -> {
                String known = folded.putIfAbsent(prefix, spelt);
                if (known != null && (!known.equals(spelt) || !spelt.endsWith("/"))) {
                    problems.add(problem(
                            origin, "holds " + shown + " and another file that is the same where case does not count"));
                }
            });
        }
        if (sum > LARGEST_TREE) {
            problems.add(problem(origin, "is larger than 8 MiB"));
        }
        if (!problems.isEmpty()) {
            throw wrong(problems);
        }
        return new PackTree(new TreeMap<>(files));
    }

    /** The path and the folders above it, each as it is where case does not count; folders end in a slash only in their spelling. */
    private static Map<String, String> foldedPrefixes(String path) {
        Map<String, String> prefixes = new LinkedHashMap<>();
        for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
            prefixes.put(fold(path.substring(0, slash)), path.substring(0, slash + 1));
        }
        prefixes.put(fold(path), path);
        return prefixes;
    }

    private static String fold(String text) {
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    /** What is wrong with a path inside a pack. */
    private static Optional<String> complaint(String path) {
        if (path.length() > LONGEST_PATH) {
            return Optional.of("the path is longer than " + LONGEST_PATH + " characters");
        }
        for (String part : path.split("/", -1)) {
            String lower = part.toLowerCase(Locale.ROOT);
            boolean plain = PART.matcher(part).matches()
                    && !part.equals(".")
                    && !part.equals("..")
                    && !part.endsWith(".")
                    && !part.endsWith(" ")
                    && !part.startsWith(" ");
            if (!plain || lower.equals(".git") || DEVICE.matcher(lower).matches()) {
                return Optional.of("not a plain path inside a pack");
            }
        }
        return Optional.empty();
    }

    private static Problem problem(String origin, String what) {
        return Problem.of("the pack " + origin + " " + what, "");
    }

    private static UserError wrong(List<Problem> problems) {
        return new UserError(ExitCode.USAGE, problems);
    }

    /** By path, sorted. */
    public SortedMap<String, Entry> files() {
        return files;
    }

    /** SHA-256, in hexadecimal, of {@link #bytes}: of the sorted paths, modes and contents. */
    public String sha256() {
        return sha256(bytes());
    }

    /** SHA-256 of some bytes, in hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The whole tree as bytes: of each file the lengths of its path and content, its mode, its path, its content. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        files.forEach((path, file) -> {
            byte[] name = path.getBytes(StandardCharsets.UTF_8);
            out.writeBytes(ByteBuffer.allocate(2 * Integer.BYTES + 1)
                    .putInt(name.length)
                    .putInt(file.bytes().length)
                    .put(file.executable() ? EXECUTABLE : PLAIN)
                    .array());
            out.writeBytes(name);
            out.writeBytes(file.bytes());
        });
        return out.toByteArray();
    }

    /**
     * Reads what {@link #bytes} wrote.
     *
     * @throws UserError when it is not that
     */
    public static PackTree parse(String origin, byte[] bytes) {
        Map<String, Entry> files = new LinkedHashMap<>();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        while (in.hasRemaining()) {
            if (in.remaining() < 2 * Integer.BYTES + 1) {
                throw wrong(List.of(problem(origin, "is cut off")));
            }
            int name = in.getInt();
            int size = in.getInt();
            byte mode = in.get();
            if (name < 0 || size < 0 || (long) name + size > in.remaining()) {
                throw wrong(List.of(problem(origin, "is cut off")));
            }
            byte[] path = new byte[name];
            byte[] content = new byte[size];
            in.get(path).get(content);
            files.put(new String(path, StandardCharsets.UTF_8), new Entry(mode == EXECUTABLE, content));
        }
        return of(origin, files);
    }

    /**
     * What the readers of packs see: manifests, cards and templates, {@code \n} line ends.
     *
     * @throws UserError when one of them is not UTF-8
     */
    public PackFiles texts(String origin) {
        Map<String, String> texts = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        files.forEach((path, file) -> {
            if (READ.matcher(path).matches()) {
                utf8(file.bytes())
                        .ifPresentOrElse(
                                text -> texts.put(path, text.replace("\r\n", "\n")),
                                () -> problems.add(problem(origin, "holds \"" + path + "\", which is not UTF-8")));
            }
        });
        if (!problems.isEmpty()) {
            throw wrong(problems);
        }
        return new PackFiles(origin, texts);
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return Optional.of(
                    text.length() > 0 && text.charAt(0) == '\uFEFF'
                            ? text.subSequence(1, text.length()).toString()
                            : text.toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
