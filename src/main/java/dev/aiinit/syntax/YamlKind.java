package dev.aiinit.syntax;

import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Tells the type of a YAML scalar by the core schema. A tag of someone's own ({@code !Ref}) leaves the value as it stands. */
final class YamlKind {
    private static final ScalarResolver CORE = new CoreSchema().getScalarResolver();
    private static final String STANDARD = "tag:yaml.org,2002:";
    /** A longer number is text: nobody wrote it, and reading it as a number would take long. */
    private static final int LONGEST_NUMBER = 1000;

    private YamlKind() {}

    static Node.Kind of(ScalarEvent event) {
        String tag = event.getTag().orElse("");
        if (tag.equals("!") || tag.equals(STANDARD + "str")) {
            return Node.Kind.STRING;
        }
        return event.isPlain() || tag.startsWith(STANDARD) ? ofPlain(event.getValue()) : Node.Kind.STRING;
    }

    /** The type that a value without quotes and tag has. */
    static Node.Kind ofPlain(String text) {
        Tag tag = CORE.resolve(text, true);
        if (tag.equals(Tag.NULL)) {
            return Node.Kind.NULL;
        }
        if (tag.equals(Tag.BOOL)) {
            return Node.Kind.BOOLEAN;
        }
        boolean number = tag.equals(Tag.INT) || tag.equals(Tag.FLOAT);
        return number && text.length() <= LONGEST_NUMBER ? Node.Kind.NUMBER : Node.Kind.STRING;
    }

    /** Whether a key is {@code <<}, as a word and not as quoted text. */
    static boolean isMerge(ScalarEvent key) {
        return key.isPlain()
                && key.getValue().equals("<<")
                && !key.getTag().filter("!"::equals).isPresent();
    }
}
