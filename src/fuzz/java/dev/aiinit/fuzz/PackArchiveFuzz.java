package dev.aiinit.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.UserError;
import dev.aiinit.store.PackArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Whatever a zip file holds, reading it gives a pack or a refusal, and nothing else. */
class PackArchiveFuzz {
    private static final byte[] HONEST = honest();

    private static byte[] honest() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : new String[] {"pack.yml", "sub/", "sub/a.ftl"}) {
                ZipEntry entry = new ZipEntry(name);
                entry.setTime(0);
                zip.putNextEntry(entry);
                zip.write(name.endsWith("/") ? new byte[0] : "some text, some text".getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    @FuzzTest(maxDuration = "10m")
    void bytesAreAPackOrRefused(FuzzedDataProvider data) {
        read(data.consumeRemainingAsBytes());
    }

    /** An honest archive with some bytes changed, which gets further in than noise. */
    @FuzzTest(maxDuration = "10m")
    void aChangedArchiveIsAPackOrRefused(FuzzedDataProvider data) {
        byte[] zip = HONEST.clone();
        for (int i = 0; i < 8 && data.remainingBytes() > 0; i++) {
            zip[data.consumeInt(0, zip.length - 1)] = data.consumeByte();
        }
        read(zip);
    }

    private static void read(byte[] zip) {
        try {
            assertThat(PackArchive.read(zip, "", "a.zip").files()).isNotEmpty();
        } catch (UserError refused) {
            assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
            assertThat(refused.problems()).allSatisfy(problem -> assertThat(problem.toString()).contains("a.zip"));
        }
    }
}
