package dev.aiinit.lint;

import dev.aiinit.project.Location;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What doctor found, as SARIF 2.1.0, in the part of it that code scanning of GitHub reads. What lies outside the repository has no place
 * there, and is told as a notification; what is silenced is left out.
 */
public final class Sarif {
    private static final String ROOT = "%SRCROOT%";
    /** The one fingerprint that GitHub looks at. */
    private static final String FINGERPRINT = "primaryLocationLineHash";

    private final List<DoctorRule> rules;
    private final Map<String, Integer> seen = new LinkedHashMap<>();

    private Sarif(List<DoctorRule> rules) {
        this.rules = List.copyOf(rules);
    }

    /**
     * The log of one run.
     *
     * @param version of this program
     */
    public static Map<String, Object> of(Examination found, List<DoctorRule> rules, String version) {
        Sarif sarif = new Sarif(rules);
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "ai-init");
        driver.put("version", version);
        driver.put("rules", rules.stream().map(Sarif::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", one("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        run.put("originalUriBaseIds", one(ROOT, one("description", text("The folder that doctor was run on"))));
        List<Object> results = new ArrayList<>();
        List<Object> notifications = new ArrayList<>();
        for (Diagnosis diagnosis : found.diagnoses()) {
            if (Outside.is(diagnosis.where())) {
                notifications.add(sarif.notification(diagnosis));
            } else {
                results.add(sarif.result(diagnosis));
            }
        }
        Map<String, Object> invocation = one("executionSuccessful", true);
        invocation.put("toolExecutionNotifications", notifications);
        run.put("invocations", List.of(invocation));
        run.put("results", results);
        Map<String, Object> log = new LinkedHashMap<>();
        log.put(
                "$schema",
                "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return log;
    }

    private static Map<String, Object> rule(DoctorRule rule) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("id", rule.id());
        tree.put("name", rule.name());
        tree.put("shortDescription", text(rule.name().replace('-', ' ')));
        tree.put("fullDescription", text(rule.explanation()));
        tree.put("help", text(rule.explanation()));
        tree.put("defaultConfiguration", one("level", rule.severity().word()));
        return tree;
    }

    private Map<String, Object> result(Diagnosis diagnosis) {
        Location where = diagnosis.where();
        Map<String, Object> region = one("startLine", Math.max(1, where.line()));
        if (where.column() > 0) {
            region.put("startColumn", where.column());
        }
        Map<String, Object> file = one("uri", uri(where.path()));
        file.put("uriBaseId", ROOT);
        Map<String, Object> place = one("artifactLocation", file);
        place.put("region", region);
        Map<String, Object> result = common(diagnosis);
        result.put("locations", List.of(one("physicalLocation", place)));
        result.put("partialFingerprints", one(FINGERPRINT, fingerprint(diagnosis)));
        return result;
    }

    private Map<String, Object> common(Diagnosis diagnosis) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("ruleId", diagnosis.rule().id());
        int index = rules.indexOf(diagnosis.rule());
        if (index >= 0) {
            tree.put("ruleIndex", index);
        }
        tree.put("level", diagnosis.rule().severity().word());
        tree.put("message", text(diagnosis.what() + ". To mend it: " + diagnosis.mend()));
        return tree;
    }

    private Map<String, Object> notification(Diagnosis diagnosis) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("associatedRule", one("id", diagnosis.rule().id()));
        tree.put("level", diagnosis.rule().severity().word());
        tree.put("message", text(diagnosis.where() + ": " + diagnosis.what() + ". To mend it: " + diagnosis.mend()));
        return tree;
    }

    /** The same fault has the same one after lines moved; the second of its kind in a file another. */
    private String fingerprint(Diagnosis diagnosis) {
        String fault = diagnosis.rule().id() + "\n" + diagnosis.where().path() + "\n" + diagnosis.what();
        int count = seen.merge(fault, 1, Integer::sum);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(fault.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8) + ":" + count;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String uri(String path) {
        try {
            // With a scheme the first folder may hold a colon.
            return new URI("file", null, "/" + path, null).toASCIIString().substring("file:/".length());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, Object> text(String text) {
        return one("text", text);
    }

    private static Map<String, Object> one(String key, Object value) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(key, value);
        return map;
    }
}
