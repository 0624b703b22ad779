package dev.aiinit.project;

import static java.util.Objects.requireNonNull;

/** Text that a person typed as Markdown, made safe: a template prints it as it is, every other text is escaped. */
public record MarkdownText(String text) {
    public MarkdownText {
        requireNonNull(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
