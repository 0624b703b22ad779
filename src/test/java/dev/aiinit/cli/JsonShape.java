package dev.aiinit.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.harrel.jsonschema.Validator;
import dev.harrel.jsonschema.ValidatorFactory;
import dev.harrel.jsonschema.providers.GsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A published JSON Schema. */
record JsonShape(String schema) {
    static JsonShape of(String name) throws IOException {
        return new JsonShape(Files.readString(Path.of("src/main/resources/schema", name + ".schema.json")));
    }

    void holds(String json) {
        Validator.Result result = new ValidatorFactory()
                .withJsonNodeFactory(new GsonNode.Factory())
                .validate(schema, json);
        assertThat(result.getErrors()).isEmpty();
    }
}
