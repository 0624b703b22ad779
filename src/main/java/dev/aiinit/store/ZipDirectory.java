package dev.aiinit.store;

import dev.aiinit.project.PlainText;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The directory of a zip file, believed only as far as the file itself agrees with it: every byte belongs to one entry or to the
 * directory, and each entry says the same of itself in both places. The classes of the JDK read one of the two and never compare.
 */
final class ZipDirectory {
    /** Entries of one archive; a pack has a thousand files at most, and may lie in a larger tree. */
    static final int MOST_ENTRIES = 20_000;

    /** How often larger a file may get: text does not shrink to less than a fiftieth. */
    private static final long LARGEST_RATIO = 200;

    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int CENTRAL_LENGTH = 46;
    private static final int LOCAL = 0x04034b50;
    private static final int LOCAL_LENGTH = 30;
    private static final int DESCRIPTOR = 0x08074b50;
    private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
    private static final int PATCHED = 1 << 5;
    private static final int DESCRIBED = 1 << 3;
    private static final int UTF_8 = 1 << 11;
    private static final int STORED = 0;
    static final int DEFLATED = 8;

    /** Extra fields that give a size or a name a second time. */
    private static final Set<Integer> SECOND_TRUTHS = new LinkedHashSet<>(List.of(0x0001, 0x7075, 0x0017, 0x9901));

    private final ByteBuffer zip;

    private ZipDirectory(byte[] bytes) {
        this.zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /**
     * One entry.
     *
     * @param name with {@code /}; a folder's ends in one
     * @param header offset of its local header
     * @param data offset of its content
     * @param packed bytes of its content in the archive
     * @param size bytes of the file; what the archive says, which only reading proves
     */
    record Entry(
            String name,
            int flags,
            int method,
            boolean executable,
            int crc,
            int header,
            int data,
            int packed,
            long size) {
        boolean isFolder() {
            return name.endsWith("/");
        }
    }

    /** The archive is refused; says why, as the rest of a sentence that starts with its name. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        private final String why;

        Refused(String why) {
            super(why);
            this.why = why;
        }

        String why() {
            return why;
        }
    }

    /** The entries in the order of the archive. */
    static List<Entry> of(byte[] bytes) throws Refused {
        return new ZipDirectory(bytes).entries();
    }

    private List<Entry> entries() throws Refused {
        int end = end();
        if (unsigned16(end + 4) != 0 || unsigned16(end + 6) != 0 || unsigned16(end + 8) != unsigned16(end + 10)) {
            throw new Refused("is one of several parts");
        }
        int count = unsigned16(end + 10);
        long size = unsigned32(end + 12);
        long start = unsigned32(end + 16);
        boolean is64 = count == 0xFFFF || size == 0xFFFFFFFFL || start == 0xFFFFFFFFL;
        if (is64 || (end >= 20 && zip.getInt(end - 20) == LOCATOR_64)) {
            throw new Refused("is a zip64 archive, which holds more than a pack may");
        }
        if (count > MOST_ENTRIES) {
            throw new Refused("has more than " + MOST_ENTRIES + " entries");
        }
        if (start + size != end) {
            throw new Refused("has bytes before its first entry or around its directory");
        }
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        int at = (int) start;
        for (int i = 0; i < count; i++) {
            if (at > end - CENTRAL_LENGTH || zip.getInt(at) != CENTRAL) {
                throw new Refused("has a broken directory");
            }
            Entry entry = central(at, (int) start);
            if (!names.add(entry.name().replaceFirst("/$", ""))) {
                throw new Refused("holds " + shown(entry.name()) + " twice");
            }
            entries.add(entry);
            at += CENTRAL_LENGTH + unsigned16(at + 28) + unsigned16(at + 30) + unsigned16(at + 32);
        }
        if (at != end) {
            throw new Refused("has a directory of another length than it says");
        }
        seamless(entries, (int) start);
        return entries;
    }

    /** The record at the end; there must be only one way to find it. */
    private int end() throws Refused {
        int found = -1;
        for (int at = zip.limit() - END_LENGTH; at >= 0 && at >= zip.limit() - END_LENGTH - 0xFFFF; at--) {
            if (zip.getInt(at) == END && at + END_LENGTH + unsigned16(at + 20) == zip.limit()) {
                if (found >= 0) {
                    throw new Refused("has two directories");
                }
                found = at;
            }
        }
        if (found < 0) {
            throw new Refused("is no zip file, or is cut off, or has bytes behind its end");
        }
        return found;
    }

    private Entry central(int at, int limit) throws Refused {
        int flags = unsigned16(at + 8);
        int method = unsigned16(at + 10);
        long packed = unsigned32(at + 20);
        long size = unsigned32(at + 24);
        int nameLength = unsigned16(at + 28);
        int extraLength = unsigned16(at + 30);
        long header = unsigned32(at + 42);
        if ((long) at + CENTRAL_LENGTH + nameLength + extraLength + unsigned16(at + 32) > zip.limit()) {
            throw new Refused("has a broken directory");
        }
        String name = name(at + CENTRAL_LENGTH, nameLength, flags);
        String holds = "holds " + shown(name) + ": ";
        Optional<String> complaint = complaint(name);
        if (complaint.isPresent()) {
            throw new Refused(holds + complaint.get());
        }
        if ((flags & ENCRYPTED) != 0) {
            throw new Refused(holds + "it is encrypted");
        }
        if ((method != STORED && method != DEFLATED) || (flags & PATCHED) != 0) {
            throw new Refused(holds + "it is packed in an unusual way");
        }
        if (unsigned16(at + 34) != 0) {
            throw new Refused("is one of several parts");
        }
        extra(at + CENTRAL_LENGTH + nameLength, extraLength, holds);
        int mode = zip.getInt(at + 38) >>> 16;
        if (!isPlain(mode, name)) {
            throw new Refused(holds + "it is a link or a device");
        }
        boolean odd = method == STORED ? packed != size : size > LARGEST_RATIO * Math.max(packed, 20);
        if (odd || (name.endsWith("/") && size != 0)) {
            throw new Refused(holds + "no file packs to this size");
        }
        if (header + LOCAL_LENGTH + nameLength + packed > limit) {
            throw new Refused(holds + "it reaches into the directory");
        }
        Entry entry = new Entry(
                name, flags, method, (mode & 0111) != 0, zip.getInt(at + 16), (int) header, 0, (int) packed, size);
        return local(entry, at + CENTRAL_LENGTH, nameLength, holds);
    }

    /** The same entry as it stands before its content: everything that is said twice must be the same. */
    private Entry local(Entry entry, int centralName, int nameLength, String holds) throws Refused {
        int at = entry.header();
        boolean later = (entry.flags() & DESCRIBED) != 0;
        boolean same = zip.getInt(at) == LOCAL
                && unsigned16(at + 6) == entry.flags()
                && unsigned16(at + 8) == entry.method()
                && unsigned16(at + 26) == nameLength
                && agrees(zip.getInt(at + 14), entry.crc(), later)
                && agrees(zip.getInt(at + 18), entry.packed(), later)
                && agrees(zip.getInt(at + 22), (int) entry.size(), later);
        for (int i = 0; same && i < nameLength; i++) {
            same = zip.get(at + LOCAL_LENGTH + i) == zip.get(centralName + i);
        }
        if (!same) {
            throw new Refused(holds + "its own header says something else than the directory");
        }
        int extraLength = unsigned16(at + 28);
        extra(at + LOCAL_LENGTH + nameLength, extraLength, holds);
        return new Entry(
                entry.name(),
                entry.flags(),
                entry.method(),
                entry.executable(),
                entry.crc(),
                at,
                at + LOCAL_LENGTH + nameLength + extraLength,
                entry.packed(),
                entry.size());
    }

    private static boolean agrees(int local, int central, boolean later) {
        return local == central || (later && local == 0);
    }

    /** Entry follows entry without a gap and without a byte in common, from the start of the file to the directory. */
    private void seamless(List<Entry> entries, int directory) throws Refused {
        List<Entry> sorted = new ArrayList<>(entries);
        sorted.sort(Comparator.comparingInt(Entry::header));
        int at = 0;
        for (int i = 0; i < sorted.size(); i++) {
            Entry entry = sorted.get(i);
            int next = i + 1 < sorted.size() ? sorted.get(i + 1).header() : directory;
            long end = (long) entry.data() + entry.packed();
            boolean ends = end == next || ((entry.flags() & DESCRIBED) != 0 && isDescribed(entry, end, next));
            if (entry.header() != at || !ends) {
                throw new Refused("has entries that overlap, or bytes that belong to none");
            }
            at = next;
        }
        if (at != directory) {
            throw new Refused("has bytes before its directory that belong to no entry");
        }
    }

    /** Whether what stands between two entries is what the first one is described by, behind its content. */
    private boolean isDescribed(Entry entry, long end, int next) {
        if (next - end != 12 && next - end != 16) {
            return false;
        }
        int at = next - 12;
        return (next - end == 12 || zip.getInt((int) end) == DESCRIPTOR)
                && zip.getInt(at) == entry.crc()
                && zip.getInt(at + 4) == entry.packed()
                && zip.getInt(at + 8) == (int) entry.size();
    }

    private void extra(int from, int length, String holds) throws Refused {
        int end = from + length;
        if (end > zip.limit()) {
            throw new Refused(holds + "it is cut off");
        }
        for (int at = from; at + 4 <= end; at += 4 + unsigned16(at + 2)) {
            if (SECOND_TRUTHS.contains(unsigned16(at)) || at + 4 + unsigned16(at + 2) > end) {
                throw new Refused(holds + "it gives its size or name in a second way, or is encrypted");
            }
        }
    }

    private String name(int from, int length, int flags) throws Refused {
        byte[] name = new byte[length];
        zip.get(from, name);
        boolean ascii = true;
        for (byte letter : name) {
            ascii &= letter >= 0;
        }
        try {
            CharBuffer text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name));
            if (ascii || (flags & UTF_8) != 0) {
                return text.toString();
            }
        } catch (CharacterCodingException notUtf8) {
            throw new Refused("holds a name that is not UTF-8");
        }
        throw new Refused(
                "holds the name " + shown(new String(name, StandardCharsets.UTF_8)) + " without saying its encoding");
    }

    /** What no name in an archive is, wherever it lies: names inside the pack itself are looked at more closely later. */
    private static Optional<String> complaint(String name) {
        String path = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
        boolean wild = path.isEmpty()
                || path.indexOf('\\') >= 0
                || path.indexOf(':') >= 0
                || path.codePoints().anyMatch(Character::isISOControl);
        for (String part : path.split("/", -1)) {
            wild |= part.isEmpty()
                    || part.equals(".")
                    || part.equals("..")
                    || part.toLowerCase(Locale.ROOT).matches("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
        }
        return wild ? Optional.of("a path that leads out of the archive, or is none everywhere") : Optional.empty();
    }

    private static boolean isPlain(int mode, String name) {
        int type = mode & 0170000;
        return type == 0 || type == (name.endsWith("/") ? 0040000 : 0100000);
    }

    private int unsigned16(int at) {
        return zip.getShort(at) & 0xFFFF;
    }

    private long unsigned32(int at) {
        return zip.getInt(at) & 0xFFFFFFFFL;
    }

    private static String shown(String name) {
        String line = PlainText.oneLine(name);
        return "\"" + (line.length() > 100 ? line.substring(0, 100) + "…" : line) + "\"";
    }
}
