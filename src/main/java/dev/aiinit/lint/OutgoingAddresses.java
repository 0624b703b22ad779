package dev.aiinit.lint;

import dev.aiinit.lint.InjectionSigns.Found;
import dev.aiinit.lint.InjectionSigns.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds addresses: those that can carry data away, those that hold data, and all others outside code. */
final class OutgoingAddresses {
    private static final Pattern ADDRESS = Pattern.compile("(?i)\\bhttps?://[^\\s\"'<>`\\]]{1,2000}");
    private static final Pattern DATA = Pattern.compile("(?i)\\bdata:[a-z]{1,20}/[a-z0-9.+-]{1,40}[;,]");

    /** Places for something else to be put in. */
    private static final Pattern PLACE = Pattern.compile(
            "\\$\\{|\\{\\{?[\\w .-]{0,60}\\}|%s|\\$\\(|\\$[A-Z_]{3,40}|(?<==)(?:<|\\[|%3C|%7B)",
            Pattern.CASE_INSENSITIVE);

    /** What badges say of themselves. */
    private static final Pattern BADGE = Pattern.compile(
            "\\?(?:&?(?:branch|style|label|logo|color|logoColor|labelColor|event|svg|raw|v|job|flag)(?:=[\\w.%-]{0,40})?)+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern FETCHED =
            Pattern.compile("(?i)<(?:img|iframe|embed|video|source)\\b[^<>]{0,100}=[\"']?$");

    private static final Pattern HERE = Pattern.compile(
            "(?i)https?://(?:localhost|127\\.0\\.0\\.1|\\[::1\\]?|0\\.0\\.0\\.0|(?:[\\w-]{1,60}\\.)?example\\.(?:com|org|net))(?:[:/?#)].*)?");

    private OutgoingAddresses() {}

    static List<Found> in(String text, CodeSpots code) {
        List<Found> found = new ArrayList<>();
        Matcher data = DATA.matcher(text);
        while (data.find() && found.size() < InjectionSigns.MOST) {
            found.add(new Found(
                    Kind.DATA_ADDRESS,
                    data.start(),
                    InjectionSigns.excerpt(text, data.start(), Math.min(text.length(), data.end() + 20))));
        }
        Matcher addresses = ADDRESS.matcher(text);
        while (addresses.find() && found.size() < 2 * InjectionSigns.MOST) {
            String address = addresses.group();
            if (HERE.matcher(address).matches()) {
                continue;
            }
            int start = addresses.start();
            if (carries(address, isImage(text, start)) && !code.isFenced(start)) {
                found.add(new Found(Kind.CARRIED_DATA, start, InjectionSigns.excerpt(address, 0, address.length())));
            } else if (!code.isCode(start)) {
                found.add(new Found(Kind.WEB_ADDRESS, start, InjectionSigns.excerpt(address, 0, address.length())));
            }
        }
        return found;
    }

    private static boolean carries(String address, boolean image) {
        int query = address.indexOf('?');
        if (PLACE.matcher(address).find()) {
            return true;
        }
        return image
                && query >= 0
                && !BADGE.matcher(address.substring(query).replaceFirst("[)].*$", ""))
                        .matches();
    }

    /** An image is fetched when it is shown, before anybody decides anything. */
    private static boolean isImage(String text, int address) {
        String before = text.substring(Math.max(0, address - 200), address);
        String line = before.substring(before.lastIndexOf('\n') + 1);
        int bracket = line.endsWith("](") || line.endsWith("](<") ? line.lastIndexOf('[', line.lastIndexOf("](")) : -1;
        return bracket > 0
                ? line.charAt(bracket - 1) == '!'
                : FETCHED.matcher(line).find();
    }
}
