package dev.aiinit.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Makes the page of {@code audit --report}: one HTML file with its style, its scripts and its data, which loads nothing.
 *
 * <p>The policy in it allows exactly those scripts and that style, by their hashes. The data is inert: a browser does
 * not run it, and the script puts it on the page as text only.
 */
public final class ReportPage {
    /** Stands near the beginning of every page. */
    public static final String MARK = "name=\"generator\" content=\"ai-init audit\"";

    /** What other parts build on comes first. */
    private static final List<String> SCRIPTS =
            List.of("model.js", "words.js", "facts.js", "chart.js", "table.js", "start.js");

    private static final List<String> LICENCES = List.of("NOTICE", "LICENSE", "LICENSE-d3");

    private ReportPage() {}

    /**
     * The whole page.
     *
     * @param json a document of the schema {@code report/1}
     */
    public static String of(String json) {
        String style = resource("report/page.css");
        String library = resource("echarts/echarts.min.js");
        String script = "(() => {\n\"use strict\";\n"
                + SCRIPTS.stream().map(name -> resource("report/" + name)).collect(Collectors.joining("\n"))
                + "})();\n";
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("policy", policy(style, List.of(library, script)));
        parts.put("style", style);
        parts.put("licences", asText(licences()));
        parts.put("data", inert(json));
        parts.put("library", library);
        parts.put("script", script);
        return filled(resource("report/page.html"), parts);
    }

    private static String policy(String style, List<String> scripts) {
        return "default-src 'none'; script-src "
                + scripts.stream().map(ReportPage::hash).collect(Collectors.joining(" "))
                + "; style-src " + hash(style)
                + "; img-src data:; base-uri 'none'; form-action 'none'";
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /**
     * The same document without the one letter that can end the element it stands in, and without halves of letters,
     * which no file can hold. In JSON both occur in strings only.
     */
    private static String inert(String json) {
        StringBuilder text = new StringBuilder(json.length());
        json.codePoints().forEach(letter -> {
            if (letter == '<' || (letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE)) {
                text.append("\\u").append(HexFormat.of().toHexDigits((char) letter));
            } else {
                text.appendCodePoint(letter);
            }
        });
        return text.toString();
    }

    private static String asText(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static String licences() {
        return LICENCES.stream()
                .map(name -> resource("echarts/" + name).strip())
                .collect(Collectors.joining("\n\n\n"));
    }

    /** Each {@code @name@} in the order of the parts, once; what is put in is not looked through again. */
    private static String filled(String page, Map<String, String> parts) {
        StringBuilder text = new StringBuilder();
        int from = 0;
        for (Map.Entry<String, String> part : parts.entrySet()) {
            String place = "@" + part.getKey() + "@";
            int at = page.indexOf(place, from);
            if (at < 0) {
                throw new IllegalStateException("the page has no " + place);
            }
            text.append(page, from, at).append(part.getValue());
            from = at + place.length();
        }
        return text.append(page, from, page.length()).toString();
    }

    /** Browsers read every line end as one line feed, and hash that. */
    private static String resource(String name) {
        try (InputStream stream = ReportPage.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the resource " + name + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
