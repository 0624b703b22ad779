package dev.aiinit.pack;

import dev.aiinit.syntax.Node;
import dev.aiinit.syntax.Trees;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema of a pack's answers, for completion in editors. */
public final class AnswersSchema {
    /** The one key of the file that is no question: what {@code doctor} is not to tell. */
    public static final String DOCTOR = "doctor";

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
        properties.put(DOCTOR, silences());
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "http://json-schema.org/draft-07/schema#");
        schema.put("title", "Answers of ai-init");
        schema.put("type", "object");
        schema.put("additionalProperties", false);
        schema.put("properties", properties);
        return Trees.of(schema);
    }

    private static Map<String, Object> silences() {
        Map<String, Object> rule = one("type", "string");
        rule.put("title", "Id of the rule, such as AI201");
        Map<String, Object> path = one("type", "string");
        path.put("title", "Path from the root, or a glob; all files where it is left out");
        Map<String, Object> reason = one("type", "string");
        reason.put("title", "Why the rule may be broken here");
        reason.put("minLength", 1);
        Map<String, Object> fields = one("rule", rule);
        fields.put("path", path);
        fields.put("reason", reason);
        Map<String, Object> item = closed(fields);
        item.put("required", List.of("rule", "reason"));
        Map<String, Object> list = one("type", "array");
        list.put("items", item);
        Map<String, Object> block = closed(one("disable", list));
        block.put("title", "Rules of ai-init doctor that are not told here");
        return block;
    }

    private static Map<String, Object> closed(Map<String, Object> properties) {
        Map<String, Object> object = one("type", "object");
        object.put("additionalProperties", false);
        object.put("properties", properties);
        return object;
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
        Map<String, Object> item = closed(properties);
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
