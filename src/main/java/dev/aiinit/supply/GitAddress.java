package dev.aiinit.supply;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The addresses of git repositories: which are taken, and in which one spelling. */
final class GitAddress {
    private static final Map<String, String> DEFAULT_PORTS = defaultPorts();
    private static final List<String> LOOPBACK = List.of("localhost", "127.0.0.1", "[::1]");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)(::|://).*");
    private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:[\\\\/].*");
    private static final Pattern SECURE_COPY = Pattern.compile("([^/@:]*@)?(\\[[^]]*]|[^/:]*):(.*)");
    private static final Pattern URL = Pattern.compile("([a-z]+)://([^/]*)/(.*)");
    private static final Pattern AUTHORITY = Pattern.compile("(?:([^@]*)@)?(\\[[^]]*]|[^:]*)(?::(.*))?");
    private static final Pattern USER = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._-]*");
    private static final Pattern HOST =
            Pattern.compile("[a-z0-9]([a-z0-9-]*[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*|\\[::1]");
    private static final Pattern PORT = Pattern.compile("[1-9][0-9]{0,4}");
    private static final Pattern PART = Pattern.compile("(?!-)([A-Za-z0-9._~+@=,:!$&'()*-]|%[0-9A-Fa-f]{2})+");
    /** What nobody needs to encode, and what would be a separator once it is decoded. */
    private static final Pattern NEEDLESS =
            Pattern.compile("%(2[DEFdef]|3[0-9]|4[1-9A-Fa-f]|5[0-9AaFfCc]|6[1-9A-Fa-f]|7[0-9AaEeFf]|25|[01].)");

    private static final int LAST_PORT = 65_535;

    private GitAddress() {}

    private static Map<String, String> defaultPorts() {
        Map<String, String> ports = new LinkedHashMap<>();
        ports.put("https", "443");
        ports.put("http", "80");
        ports.put("ssh", "22");
        return Collections.unmodifiableMap(ports);
    }

    /** Whether a text is meant as an address rather than a path. */
    static boolean isAddress(String text) {
        return SCHEME.matcher(text).matches()
                || (SECURE_COPY.matcher(text).matches() && !DRIVE.matcher(text).matches());
    }

    /**
     * The one spelling of an address.
     *
     * @throws dev.aiinit.project.UserError for every address that is not taken
     */
    static String normal(String text) {
        Matcher scheme = SCHEME.matcher(text);
        if (!scheme.matches()) {
            return secureCopy(text);
        }
        String name = scheme.group(1).toLowerCase(Locale.ROOT);
        if (scheme.group(2).equals("::")) {
            throw Source.refused(text, "would start a program of git's for \"" + name + "\"");
        }
        Matcher url = URL.matcher(name + text.substring(name.length()));
        if (!url.matches()) {
            throw Source.refused(text, "names no repository");
        }
        String path = path(text, url.group(3));
        if (name.equals("file")) {
            if (!url.group(2).isEmpty()) {
                throw Source.refused(text, "names a host; a local repository is file:///path");
            }
            return "file:///" + path;
        }
        if (!DEFAULT_PORTS.containsKey(name)) {
            throw Source.refused(text, "is reached by \"" + name + "\", which ai-init does not use");
        }
        return name + "://" + authority(text, name, url.group(2)) + "/" + path;
    }

    private static String authority(String text, String scheme, String written) {
        Matcher authority = AUTHORITY.matcher(written);
        if (!authority.matches()) {
            throw Source.refused(text, "has no plain host name");
        }
        String user = authority.group(1);
        if (user != null && (!scheme.equals("ssh") || user.contains(":"))) {
            throw Source.refused(text, "holds a user or password; git asks for those itself");
        }
        String host = host(text, authority.group(2));
        if (scheme.equals("http") && !LOOPBACK.contains(host)) {
            throw Source.refused(text, "is not encrypted: http:// is for this machine only");
        }
        String port = authority.group(3);
        if (port != null && (!PORT.matcher(port).matches() || Integer.parseInt(port) > LAST_PORT)) {
            throw Source.refused(text, "has the port \"" + port + "\"");
        }
        boolean usual = port == null || port.equals(DEFAULT_PORTS.get(scheme));
        return (user == null ? "" : user(text, user) + "@") + host + (usual ? "" : ":" + port);
    }

    private static String secureCopy(String text) {
        Matcher parts = SECURE_COPY.matcher(text);
        if (!parts.matches() || parts.group(1) == null) {
            throw Source.refused(text, "is neither a path nor the address of a repository");
        }
        String user = parts.group(1).substring(0, parts.group(1).length() - 1);
        String written = parts.group(3);
        boolean absolute = written.startsWith("/");
        return user(text, user) + "@" + host(text, parts.group(2)) + ":" + (absolute ? "/" : "")
                + path(text, absolute ? written.substring(1) : written);
    }

    private static String user(String text, String user) {
        if (!USER.matcher(user).matches()) {
            throw Source.refused(text, "has no plain user name");
        }
        return user;
    }

    private static String host(String text, String written) {
        String host = written.toLowerCase(Locale.ROOT);
        if (!HOST.matcher(host).matches()) {
            throw Source.refused(text, "has no plain host name");
        }
        return host;
    }

    private static String path(String text, String written) {
        String path = written.replaceFirst("/+$", "");
        for (String part : path.split("/", -1)) {
            if (!PART.matcher(part).matches() || part.equals(".") || part.equals("..")) {
                throw Source.refused(text, "has a path that is not plain");
            }
        }
        if (NEEDLESS.matcher(path).find()) {
            throw Source.refused(text, "encodes characters that it must write as they are");
        }
        return Pattern.compile("%[0-9a-f]{2}", Pattern.CASE_INSENSITIVE)
                .matcher(path)
                .replaceAll(code -> code.group().toUpperCase(Locale.ROOT));
    }
}
