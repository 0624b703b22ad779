package dev.aiinit.pack;

import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of a pack's answers, for completion in editors. */
public final class AnswersSchema {
    private AnswersSchema() {}

    /**
     * The schema of an answers file.
     *
     * @param questions with their choices filled in
     */
    public static Node of(Iterable<Question> questions) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Question question : questions) {
            Map<String, Object> property =
                    type(question.type(), question.choices(), question.fields(), question.required());
            property.put("title", question.prompt());
            if (!question.help().isEmpty()) {
                property.put("description", question.help());
            }
            properties.put(question.id(), property);
        }
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "Answers of ai-init");
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("properties", properties);
        return Trees.of(schema);
    }

    private static Map<String, Object> type(
            Question.Type type, List<Choice> choices, List<Field> fields, boolean required) {
        Map<String, Object> schema = new LinkedHashMap<>();
        List<String> values = choices.stream().map(Choice::value).toList();
        switch (type) {
            case TEXT -> schema.put("type", List.of("string", "number", "null"));
            case LINES -> {
                schema.put("type", List.of("string", "array", "null"));
                schema.put("items", one("type", "string"));
            }
            case YES_NO -> schema.put("type", "boolean");
            case CHOICE -> schema.put("enum", required ? values : withNone(values));
            case CHOICES -> {
                schema.put("type", "array");
                schema.put("items", one("enum", values));
                schema.put("uniqueItems", true);
            }
            case RECORDS -> {
                schema.put("type", "array");
                schema.put("items", record(fields));
            }
        }
        return schema;
    }

    /** What may stay open is empty in the file. */
    private static List<String> withNone(List<String> values) {
        List<String> all = new ArrayList<>(values);
        all.add("");
        return all;
    }

    private static Map<String, Object> record(List<Field> fields) {
        Map<String, Object> properties = new LinkedHashMap<>();
        for (Field field : fields) {
            Map<String, Object> property = type(field.type(), field.choices(), List.of(), field.required());
            property.put("title", field.prompt());
            properties.put(field.id(), property);
        }
        Map<String, Object> item = one("type", "object");
        item.put("additionalProperties", false);
        item.put("properties", properties);
        item.put(
                "required",
                fields.stream().filter(Field::required).map(Field::id).toList());
        return item;
    }

    private static Map<String, Object> one(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }
}
