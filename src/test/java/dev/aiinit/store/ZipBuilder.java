package dev.aiinit.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zip files byte by byte, honest ones and others. */
final class ZipBuilder {
    private final List<Entry> entries = new ArrayList<>();
    byte[] before = {};
    byte[] beforeDirectory = {};
    byte[] behind = {};
    byte[] comment = {};
    int disk;
    int count = -1;
    int directoryShift;

    /** What an entry says of itself, here and in the directory. */
    static final class Entry {
        byte[] name;
        byte[] localName;
        byte[] content;
        byte[] packed;
        byte[] extra = {};
        int flags = 1 << 11;
        int method = 8;
        int mode = 0100644;
        int crc;
        long size;
        long packedSize;
        long localSize;
        int disk;
        int headerShift;
        int headerAt = -1;
        byte[] descriptor = {};
        int header;
    }

    /** An honest entry, which a test may spoil. */
    Entry add(String name, byte[] content) {
        Entry entry = new Entry();
        entry.name = name.getBytes(StandardCharsets.UTF_8);
        entry.localName = entry.name;
        entry.content = content;
        Deflater deflater = new Deflater(9, true);
        deflater.setInput(content);
        deflater.finish();
        byte[] buffer = new byte[content.length + 100];
        int length = deflater.deflate(buffer);
        deflater.end();
        entry.packed = java.util.Arrays.copyOf(buffer, length);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.crc = (int) crc.getValue();
        entry.size = content.length;
        entry.localSize = content.length;
        entry.packedSize = length;
        entries.add(entry);
        return entry;
    }

    Entry add(String name, String text) {
        return add(name, text.getBytes(StandardCharsets.UTF_8));
    }

    Entry first() {
        return entries.get(0);
    }

    Entry folder(String name) {
        Entry entry = add(name, "");
        entry.method = 0;
        entry.packed = new byte[0];
        entry.packedSize = 0;
        entry.mode = 0040755;
        return entry;
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(before);
        for (Entry entry : entries) {
            entry.header = out.size();
            boolean later = entry.descriptor.length > 0;
            out.writeBytes(little(30)
                    .putInt(0x04034b50)
                    .putShort((short) 20)
                    .putShort((short) entry.flags)
                    .putShort((short) entry.method)
                    .putInt(0)
                    .putInt(later ? 0 : entry.crc)
                    .putInt(later ? 0 : (int) entry.packedSize)
                    .putInt(later ? 0 : (int) entry.localSize)
                    .putShort((short) entry.localName.length)
                    .putShort((short) entry.extra.length)
                    .array());
            out.writeBytes(entry.localName);
            out.writeBytes(entry.extra);
            out.writeBytes(entry.packed);
            out.writeBytes(entry.descriptor);
        }
        out.writeBytes(beforeDirectory);
        int start = out.size();
        for (Entry entry : entries) {
            out.writeBytes(little(46)
                    .putInt(0x02014b50)
                    .putShort((short) (3 << 8 | 20))
                    .putShort((short) 20)
                    .putShort((short) entry.flags)
                    .putShort((short) entry.method)
                    .putInt(0)
                    .putInt(entry.crc)
                    .putInt((int) entry.packedSize)
                    .putInt((int) entry.size)
                    .putShort((short) entry.name.length)
                    .putShort((short) entry.extra.length)
                    .putShort((short) 0)
                    .putShort((short) entry.disk)
                    .putShort((short) 0)
                    .putInt(entry.mode << 16)
                    .putInt(entry.headerAt >= 0 ? entry.headerAt : entry.header + entry.headerShift)
                    .array());
            out.writeBytes(entry.name);
            out.writeBytes(entry.extra);
        }
        int size = out.size() - start;
        int many = count < 0 ? entries.size() : count;
        out.writeBytes(little(22)
                .putInt(0x06054b50)
                .putShort((short) disk)
                .putShort((short) disk)
                .putShort((short) many)
                .putShort((short) many)
                .putInt(size)
                .putInt(start + directoryShift)
                .putShort((short) comment.length)
                .array());
        out.writeBytes(comment);
        out.writeBytes(behind);
        return out.toByteArray();
    }

    /** What stands behind the content of an entry that is written as it comes. */
    static byte[] descriptor(Entry entry) {
        return little(16)
                .putInt(0x08074b50)
                .putInt(entry.crc)
                .putInt((int) entry.packedSize)
                .putInt((int) entry.size)
                .array();
    }

    static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
