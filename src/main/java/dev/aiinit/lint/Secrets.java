package dev.aiinit.lint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Finds what has the shape of a live key: the makers' prefixes and lengths, their checksum where there is one, and letters as chance strews them. */
final class Secrets {
    private static final Pattern GITHUB = Pattern.compile("gh[pousr]_[A-Za-z0-9]{36}");
    private static final Map<String, Pattern> SHAPES = shapes();
    private static final Pattern EXAMPLE = Pattern.compile(
            "(?i).*(?:example|sample|dummy|fake|placeholder|xxxx|1234567|abcdefg|00000|\\*\\*\\*|redacted|your|test_?key|notreal|changeme|\\.\\.\\.).*",
            Pattern.DOTALL);
    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final int CHECKSUM = 6;
    /** Bits for each letter: random text of 20 letters has about 4, words have less than 3.5. */
    private static final double LEAST_ENTROPY = 3.2;

    private Secrets() {}

    /** A key, named by its maker, never by its text. */
    record Key(String maker, int start) {}

    private static Map<String, Pattern> shapes() {
        Map<String, Pattern> shapes = new LinkedHashMap<>();
        shapes.put("GitHub", GITHUB);
        shapes.put("GitHub (fine-grained)", Pattern.compile("github_pat_[A-Za-z0-9]{22}_[A-Za-z0-9]{59}"));
        shapes.put("AWS", Pattern.compile("(?:AKIA|ASIA)[A-Z2-7]{16}"));
        shapes.put("Anthropic", Pattern.compile("sk-ant-(?:api|admin|oat|ort)\\d{2}-[\\w-]{80,120}"));
        shapes.put("OpenAI", Pattern.compile("sk-(?:proj-|svcacct-)?[\\w-]{20,200}T3BlbkFJ[\\w-]{20,200}"));
        shapes.put("Google", Pattern.compile("AIza[\\w-]{35}"));
        shapes.put("Slack", Pattern.compile("xox[abpr]-\\d{8,20}-[\\w-]{20,200}"));
        shapes.put(
                "Slack (webhook)",
                Pattern.compile("hooks\\.slack\\.com/services/T[A-Z0-9]{8,12}/B[A-Z0-9]{8,12}/[A-Za-z0-9]{24}"));
        shapes.put("Stripe", Pattern.compile("(?:sk|rk)_live_[A-Za-z0-9]{24,200}"));
        shapes.put("npm", Pattern.compile("npm_[A-Za-z0-9]{36}"));
        shapes.put("GitLab", Pattern.compile("glpat-[\\w-]{20}"));
        shapes.put("SendGrid", Pattern.compile("SG\\.[\\w-]{22}\\.[\\w-]{43}"));
        shapes.put("Hugging Face", Pattern.compile("hf_[A-Za-z]{34}"));
        shapes.put("PyPI", Pattern.compile("pypi-AgEIcHlwaS5vcmc[\\w-]{50,250}"));
        shapes.put(
                "a private key",
                Pattern.compile(
                        "-----BEGIN (?:RSA |EC |OPENSSH |DSA )?PRIVATE KEY-----\\n(?:[A-Za-z0-9+/=]{40,}\\n){3,}"));
        return shapes;
    }

    static List<Key> in(String text) {
        List<Key> keys = new ArrayList<>();
        SHAPES.forEach((maker, shape) -> {
            Matcher key = shape.matcher(text);
            while (key.find()) {
                if (isAlone(text, key) && isLive(key.group())) {
                    keys.add(new Key(maker, key.start()));
                }
            }
        });
        return keys;
    }

    /** Not the middle of something longer. */
    private static boolean isAlone(String text, Matcher key) {
        boolean before = key.start() > 0 && isPart(text.charAt(key.start() - 1));
        // A private key ends where its lines do.
        boolean after = !key.group().endsWith("\n") && key.end() < text.length() && isPart(text.charAt(key.end()));
        return !before && !after;
    }

    private static boolean isPart(char letter) {
        return Character.isLetterOrDigit(letter) || letter == '_' || letter == '-';
    }

    private static boolean isLive(String key) {
        if (EXAMPLE.matcher(key).matches() || entropy(key) < LEAST_ENTROPY) {
            return false;
        }
        // npm writes its tokens as GitHub does.
        boolean summed = GITHUB.matcher(key).matches() || (key.startsWith("npm_") && key.length() == 40);
        return !summed || hasChecksum(key.substring(4));
    }

    /** The last six letters of the token are the CRC-32 of those before, in base 62. */
    static boolean hasChecksum(String token) {
        String body = token.substring(0, token.length() - CHECKSUM);
        return token.endsWith(checksum(body));
    }

    static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        StringBuilder digits = new StringBuilder();
        for (long rest = crc.getValue(); rest > 0; rest /= BASE62.length()) {
            digits.insert(0, BASE62.charAt((int) (rest % BASE62.length())));
        }
        while (digits.length() < CHECKSUM) {
            digits.insert(0, '0');
        }
        return digits.toString();
    }

    private static double entropy(String text) {
        Map<Integer, Integer> counts = new LinkedHashMap<>();
        text.chars().forEach(letter -> counts.merge(letter, 1, Integer::sum));
        double bits = 0;
        for (int count : counts.values()) {
            double share = (double) count / text.length();
            bits -= share * Math.log(share) / Math.log(2);
        }
        return bits;
    }
}
