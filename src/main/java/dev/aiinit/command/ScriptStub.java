package dev.aiinit.command;

import java.util.regex.Pattern;

/** Recognises scripts that only fill a place: {@code echo "Error: no test specified" && exit 1}. */
final class ScriptStub {
    private static final String NOTHING =
            "(?:echo\\b(?:\\s+(?:\"[^\"]*\"|'[^']*'|[^\\s&;|\"']+))*+|exit(?:\\s+\\d+)?|true|:|false)";

    private static final Pattern STUB = Pattern.compile(NOTHING + "(?:\\s*(?:&&|;|\\|\\|)\\s*" + NOTHING + ")*+\\s*;?");

    private ScriptStub() {}

    static boolean is(String body) {
        return body.isBlank()
                || body.contains("no test specified")
                || STUB.matcher(body).matches();
    }
}
