package dev.aiinit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.UserError;
import dev.aiinit.supply.PackTree;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PackArchiveTest {
    private static final String MANIFEST = "name: team\nversion: 1.0.0\n";

    @TempDir
    Path folder;

    private static PackTree read(byte[] zip) {
        return PackArchive.read(zip, "", "team.zip");
    }

    private static String text(PackTree tree, String path) {
        return new String(tree.files().get(path).bytes(), StandardCharsets.UTF_8);
    }

    private static byte[] spoilt(Consumer<ZipBuilder> spoil) {
        ZipBuilder zip = new ZipBuilder();
        zip.add("pack.yml", MANIFEST);
        spoil.accept(zip);
        return zip.bytes();
    }

    private static byte[] entry(Consumer<ZipBuilder.Entry> spoil) {
        return spoilt(zip -> spoil.accept(zip.add("a.ftl", "some text that is some text that is some text")));
    }

    @Test
    void anHonestArchiveIsRead() throws IOException {
        ZipBuilder zip = new ZipBuilder();
        zip.folder("tests/");
        zip.add("pack.yml", MANIFEST);
        zip.add("tests/run.sh", "echo").mode = 0100755;
        ZipBuilder.Entry streamed = zip.add("a.ftl", "text");
        streamed.flags |= 1 << 3;
        streamed.descriptor = ZipBuilder.descriptor(streamed);
        zip.add("inner.zip", new byte[] {'P', 'K', 3, 4});
        zip.comment = "0123456789abcdef".getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("team.zip");
        Files.write(file, zip.bytes());
        PackTree tree = PackArchive.read(file, "", "team.zip");
        assertThat(tree.files()).containsOnlyKeys("a.ftl", "inner.zip", "pack.yml", "tests/run.sh");
        assertThat(text(tree, "pack.yml")).isEqualTo(MANIFEST);
        assertThat(text(tree, "a.ftl")).isEqualTo("text");
        assertThat(tree.files().get("tests/run.sh").executable()).isTrue();
        assertThat(tree.files().get("a.ftl").executable()).isFalse();
    }

    @Test
    void whatTheJdkPacksIsRead() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("base/"));
            zip.putNextEntry(new ZipEntry("base/pack.yml"));
            zip.write(MANIFEST.getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("base/\u00FCber.ftl"));
            zip.write("text".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(read(out.toByteArray()).files()).containsOnlyKeys("base/pack.yml", "base/\u00FCber.ftl");
    }

    @Test
    void onlyTheFolderThatWasAskedForIsKept() {
        byte[] zip = spoilt(builder -> {
            builder.add("packs/team/pack.yml", "team");
            builder.add("packs/team2/pack.yml", "other");
            builder.add("Main$Inner.class", "class");
        });
        PackTree tree = PackArchive.read(zip, "packs/team", "team.zip");
        assertThat(tree.files()).containsOnlyKeys("pack.yml");
        assertThat(text(tree, "pack.yml")).isEqualTo("team");
        assertThatThrownBy(() -> PackArchive.read(zip, "packs/tea", "team.zip"))
                .hasMessageContaining("has no files in \"packs/tea/\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../a.ftl",
                "a/../../b.ftl",
                "a/./b.ftl",
                "/etc/passwd",
                "//host/share/a",
                "C:/a.ftl",
                "C:a.ftl",
                "a\\b.ftl",
                "..\\a.ftl",
                "a//b.ftl",
                "con",
                "a/NUL.ftl",
                "lpt1.txt",
                "a\u0000b",
                "a\nb",
                "a.ftl:stream",
                "",
                ".git/hooks/x",
                "a /b",
                "a./b",
                ".. /b",
                "a\u202Eb.ftl",
                "x/../y/"
            })
    void aNameThatIsNoPlainPathIsRefused(String name) {
        assertRefused(spoilt(zip -> zip.add(name, "text")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pack.yml", "PACK.YML", "Pack.yml/a.ftl", "pack.yml/"})
    void aNameThatIsThereAlreadyIsRefused(String name) {
        assertRefused(spoilt(zip -> {
            if (name.endsWith("/")) {
                zip.folder(name);
            } else {
                zip.add(name, "text");
            }
        }));
    }

    static Map<String, byte[]> hostile() {
        Map<String, byte[]> zips = new LinkedHashMap<>();
        zips.put("symbolic link", entry(entry -> entry.mode = 0120777));
        zips.put("device", entry(entry -> entry.mode = 0020666));
        zips.put("pipe", entry(entry -> entry.mode = 0010666));
        zips.put("folder with a file's name", entry(entry -> entry.mode = 0040755));
        zips.put("encrypted", entry(entry -> entry.flags |= 1));
        zips.put("strongly encrypted", entry(entry -> entry.flags |= 1 << 6));
        zips.put("hidden header", entry(entry -> entry.flags |= 1 << 13));
        zips.put("other method", entry(entry -> entry.method = 93));
        zips.put(
                "another name before the content",
                entry(entry -> entry.localName = "b.ftl".getBytes(StandardCharsets.UTF_8)));
        zips.put("another length of name", entry(entry -> entry.localName = "a.ftl2".getBytes(StandardCharsets.UTF_8)));
        zips.put("another size before the content", entry(entry -> entry.localSize = 5));
        zips.put("size too small", entry(entry -> entry.size = entry.localSize = 5));
        zips.put("size too large", entry(entry -> entry.size = entry.localSize = 500));
        zips.put("4 GB said", entry(entry -> entry.size = entry.localSize = 0xFFFFFFFEL));
        zips.put("zip64 size", entry(entry -> entry.size = entry.localSize = 0xFFFFFFFFL));
        zips.put("packed size beyond the file", entry(entry -> entry.packedSize = 1 << 20));
        zips.put("negative packed size", entry(entry -> entry.packedSize = 0xFFFFFFF0L));
        zips.put("wrong checksum", entry(entry -> entry.crc++));
        zips.put("broken content", entry(entry -> Arrays.fill(entry.packed, (byte) 0xFF)));
        zips.put("content that needs more", entry(entry -> entry.packed[entry.packed.length - 1] ^= 0x55));
        zips.put("zip64 field", entry(entry -> entry.extra = new byte[] {1, 0, 8, 0, 1, 0, 0, 0, 0, 0, 0, 0}));
        zips.put("second name", entry(entry -> entry.extra = new byte[] {0x75, 0x70, 1, 0, 1}));
        zips.put("field beyond its end", entry(entry -> entry.extra = new byte[] {9, 9, 100, 0, 1}));
        zips.put("another disk", entry(entry -> entry.disk = 1));
        zips.put("header elsewhere", entry(entry -> entry.headerShift = -1));
        zips.put("the header of another entry", entry(entry -> entry.headerAt = 0));
        zips.put("two entries of one content", spoilt(zip -> {
            ZipBuilder.Entry twin = zip.add("pack.yml/x", MANIFEST);
            twin.localName = twin.name = "pack.ym1".getBytes(StandardCharsets.UTF_8);
            twin.headerAt = 0;
        }));
        zips.put("an entry inside another", quoted());
        zips.put("name not UTF-8", entry(entry -> entry.localName = entry.name = new byte[] {'a', (byte) 0xFF}));
        zips.put("name of unknown encoding", entry(entry -> {
            entry.localName = entry.name = "\u00FC.ftl".getBytes(StandardCharsets.UTF_8);
            entry.flags = 0;
        }));
        zips.put("descriptor that lies", entry(entry -> {
            entry.flags |= 1 << 3;
            entry.descriptor = ZipBuilder.descriptor(entry);
            entry.descriptor[12]++;
        }));
        zips.put("folder with content", spoilt(zip -> zip.add("sub/", "text").mode = 0040755));
        zips.put("1,000:1", spoilt(zip -> zip.add("a.ftl", new byte[1 << 20])));
        zips.put("file over 1 MiB", spoilt(zip -> zip.add("a.bin", noise((1 << 20) + 1))));
        zips.put("tree over 8 MiB", spoilt(zip -> {
            for (int i = 0; i < 9; i++) {
                zip.add("a" + i, noise(1 << 20));
            }
        }));
        zips.put("1,001 files", spoilt(zip -> {
            for (int i = 0; i < 1001; i++) {
                zip.add("a" + i, "");
            }
        }));
        zips.put("data before", spoilt(zip -> zip.before = "#!/bin/sh\n".getBytes(StandardCharsets.UTF_8)));
        zips.put("data before and offsets that count from it", spoilt(zip -> {
            zip.before = new byte[10];
            zip.directoryShift = -10;
        }));
        zips.put("data between", spoilt(zip -> zip.beforeDirectory = new byte[7]));
        zips.put("data behind", spoilt(zip -> zip.behind = "more".getBytes(StandardCharsets.UTF_8)));
        zips.put("two ends", spoilt(zip -> zip.comment = new ZipBuilder().bytes()));
        zips.put("several disks", spoilt(zip -> zip.disk = 1));
        zips.put("fewer entries said", spoilt(zip -> zip.count = 0));
        zips.put("more entries said", spoilt(zip -> zip.count = 2));
        zips.put("zip64 count", spoilt(zip -> zip.count = 0xFFFF));
        zips.put("no entries", new ZipBuilder().bytes());
        zips.put("empty file", new byte[0]);
        zips.put("text", "name: team\n".repeat(10).getBytes(StandardCharsets.UTF_8));
        return zips;
    }

    /** The content of the first, stored, is a whole entry: the second. */
    private static byte[] quoted() {
        ZipBuilder inner = new ZipBuilder();
        inner.add("b.ftl", "text");
        byte[] quoted = Arrays.copyOf(inner.bytes(), 30 + 5 + 6);
        return spoilt(zip -> {
            ZipBuilder.Entry outer = zip.add("a.ftl", quoted);
            outer.method = 0;
            outer.packed = quoted;
            outer.packedSize = quoted.length;
            ZipBuilder.Entry second = zip.add("b.ftl", "text");
            second.headerAt = 30 + 8 + zip.first().packed.length + 30 + 5;
        });
    }

    static Stream<Arguments> hostileArchives() {
        return hostile().entrySet().stream().map(zip -> Arguments.of(Named.of(zip.getKey(), zip.getValue())));
    }

    @ParameterizedTest
    @MethodSource("hostileArchives")
    void anArchiveThatIsNotWhatItSaysIsRefused(byte[] zip) {
        assertRefused(zip);
    }

    @Test
    void tooManyEntriesAreRefusedByTheirNumber() {
        byte[] zip = spoilt(builder -> {
            for (int i = 0; i < ZipDirectory.MOST_ENTRIES; i++) {
                ZipBuilder.Entry entry = builder.folder("d" + i + "/");
                entry.flags = 0;
            }
        });
        assertThatThrownBy(() -> read(zip)).hasMessageContaining("more than 20000 entries");
    }

    @Test
    void anArchiveCutOffAnywhereIsRefused() {
        byte[] whole = spoilt(zip -> zip.add("a.ftl", "text"));
        for (int length = 0; length < whole.length; length++) {
            assertRefused(Arrays.copyOf(whole, length));
        }
    }

    /** One flipped bit: read as it was meant, or refused; nothing else. */
    @Test
    void aDamagedArchiveGivesTheSameFilesOrARefusal() {
        byte[] whole = spoilt(zip -> zip.add("a.ftl", "some text"));
        for (int bit = 0; bit < whole.length * 8; bit++) {
            byte[] damaged = whole.clone();
            damaged[bit / 8] ^= (byte) (1 << bit % 8);
            Throwable thrown = catchThrowable(() -> {
                PackTree tree = read(damaged);
                assertThat(tree.files().values())
                        .extracting(file -> new String(file.bytes(), StandardCharsets.UTF_8))
                        .contains(MANIFEST, "some text");
            });
            if (thrown != null) {
                assertThat(thrown).as("bit " + bit).isInstanceOf(UserError.class);
            }
        }
    }

    @Test
    void aMissingArchiveIsSaid() {
        assertThatThrownBy(() -> PackArchive.read(folder.resolve("none.zip"), "", "none.zip"))
                .hasMessageContaining("the archive none.zip is no file");
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(7).nextBytes(noise);
        return noise;
    }

    private static void assertRefused(byte[] zip) {
        Throwable thrown = catchThrowable(() -> read(zip));
        assertThat(thrown).isInstanceOfSatisfying(UserError.class, error -> {
            assertThat(error.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(error.getMessage()).contains("team.zip ").doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
        });
    }
}
