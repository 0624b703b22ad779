package dev.aiinit.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aiinit.repository.InMemoryRepository;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretSourcesTest {
    @Test
    void noCardReadsAFileWhoseNameHoldsSecrets() {
        for (String path : List.of(
                ".env",
                "app/.env.local",
                ".envrc",
                "deploy/ID_RSA",
                "tls/server.pem",
                ".aws/credentials",
                "secrets.yml")) {
            Sources sources = new Sources(InMemoryRepository.of(path, "KEY=1"));

            assertThat(sources.text(path)).as(path).isEmpty();
        }
    }

    @Test
    void anExampleOfSuchAFileIsRead() {
        for (String path : List.of(".env.example", "app/.env.local.sample", "env.ts", "auth.yml", ".npmrc")) {
            assertThat(new Sources(InMemoryRepository.of(path, "KEY=1")).text(path))
                    .as(path)
                    .contains("KEY=1");
        }
    }
}
