package dev.aiinit.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Compose, charts, and files of hosts. */
class ServicesTest {
    private static List<String> services(StructureLines lines) {
        return lines.structure().services().stream()
                .map(service -> service.name() + " " + service.image() + " " + service.part() + " "
                        + service.needs().stream().map(Structure.Need::service).toList())
                .toList();
    }

    private static final String[] MANIFESTS = {
        "web/package.json", "{\"name\": \"web\", \"scripts\": {}}",
        "api/pyproject.toml", "[project]\nname = \"api\"\n"
    };

    private static StructureLines compose(String text, String... more) {
        String[] files = java.util.Arrays.copyOf(MANIFESTS, MANIFESTS.length + 2 + more.length);
        files[MANIFESTS.length] = "compose.yml";
        files[MANIFESTS.length + 1] = text;
        System.arraycopy(more, 0, files, MANIFESTS.length + 2, more.length);
        return StructureLines.of(files);
    }

    @Test
    void whatIsBuiltIsAPartAndWhatIsRunIsAnImage() {
        StructureLines lines = compose("""
                services:
                  web:
                    build: ./web
                    depends_on: [api]
                  api:
                    build: {context: ., dockerfile: api/docker/Dockerfile}
                    depends_on:
                      db: {condition: service_healthy}
                      gone: {condition: service_started}
                  db:
                    image: postgres:17
                  # old:
                  #   image: mysql
                  mail:
                    image: axllent/mailpit
                    profiles: [dev]
                """);
        assertThat(services(lines))
                .containsExactly(
                        "web null web [api]",
                        "api null api [db]",
                        "db postgres:17 null []",
                        "mail axllent/mailpit null []");
        assertThat(lines.deployable())
                .containsExactly("api compose.yml#services.api.build", "web compose.yml#services.web.build");
        assertThat(lines.missing()).containsExactly("service gone compose.yml#services.api.depends_on.gone");
    }

    @Test
    void aServiceMayExtendAnother() {
        StructureLines lines = compose(
                "services:\n  base:\n    build: web\n    depends_on: [db]\n  web:\n    extends: base\n  far:\n    extends: {file: other/base.yml, service: common}\n  db:\n    image: postgres\n",
                "other/base.yml",
                "services:\n  common:\n    image: redis:8\n");
        assertThat(services(lines))
                .containsExactly(
                        "base null web [db]", "web null web [db]", "far redis:8 null []", "db postgres null []");
    }

    @Test
    void filesOfOneFolderAreOneWhole() {
        StructureLines lines = compose(
                "services:\n  web:\n    image: registry.example.org/web\n    depends_on: [api]\n",
                "compose.override.yml",
                "services:\n  web:\n    build: web\n  api:\n    build: nowhere\n",
                "compose.test.yml",
                "services:\n  checks:\n    build: web\n",
                "tools/compose.yml",
                "services:\n  api:\n    image: other\n");
        assertThat(services(lines)).containsExactly("web null web [api]", "api null null []", "api other null []");
        assertThat(lines.missing()).containsExactly("nowhere compose.override.yml#services.api.build");
    }

    @Test
    void chartsOfTheSameRepository() {
        StructureLines lines = StructureLines.of(
                "charts/all/Chart.yaml",
                "name: all\ndependencies:\n  - name: api\n    repository: file://../api\n  - name: postgresql\n    repository: https://charts.example.org\n  - name: common\n    repository: \"@x\"\n  - name: gone\n    repository: file://../gone\n",
                "charts/api/Chart.yaml",
                "name: api\n",
                "charts/alone/Chart.yaml",
                "name: alone\n");
        assertThat(lines.uses()).containsExactly("charts/all -> charts/api charts/all/Chart.yaml#dependencies.api");
        assertThat(lines.parts()).containsExactly("charts/all", "charts/api");
        assertThat(lines.missing()).containsExactly("charts/gone charts/all/Chart.yaml#dependencies.gone");
    }

    @Test
    void filesThatHostsRead() {
        assertThat(StructureLines.of(
                                "a/package.json", "{\"scripts\": {}}",
                                "a/Dockerfile", "FROM node\n",
                                "b/package.json", "{\"scripts\": {}}",
                                "b/Dockerfile.dev", "FROM node\n",
                                "b/app.yaml", "title: not App Engine\n",
                                "c/package.json", "{\"scripts\": {}}",
                                "c/app.yaml", "runtime: nodejs22\n",
                                "d/package.json", "{\"scripts\": {}}",
                                "d/wrangler.jsonc", "{}",
                                "d/sub/fly.toml", "")
                        .deployable())
                .containsExactly("a a/Dockerfile", "c c/app.yaml#runtime", "d d/wrangler.jsonc");
    }
}
