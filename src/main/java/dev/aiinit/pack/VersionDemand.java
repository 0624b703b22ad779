package dev.aiinit.pack;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.semver4j.Semver;
import org.semver4j.range.RangeList;
import org.semver4j.range.RangeListFactory;

/** Versions that somebody asks for, as a range in the words of npm: {@code ^1.2}, {@code ~1.4.0}, {@code >=1 <3}, {@code 1.x}. */
public final class VersionDemand {
    private static final String PART = "(?:0|[1-9]\\d{0,8}|[xX*])";
    private static final String NAMES = "[0-9A-Za-z-]{1,40}(?:\\.[0-9A-Za-z-]{1,40}){0,9}";
    private static final String PARTIAL =
            "v?" + PART + "(?:\\." + PART + "(?:\\." + PART + "(?:-" + NAMES + ")?(?:\\+" + NAMES + ")?)?)?";
    private static final String SIMPLE = "(?:[<>]=?|=|~>?|\\^)?\\s{0,9}" + PARTIAL;
    private static final String PARTS =
            "(?:" + PARTIAL + "\\s{1,9}-\\s{1,9}" + PARTIAL + "|" + SIMPLE + "(?:\\s{1,9}" + SIMPLE + "){0,9})";
    /** The library takes anything for a range and finds that no version is in it; so a range is told from other words here. */
    private static final Pattern RANGE = Pattern.compile(PARTS + "(?:\\s{0,9}\\|\\|\\s{0,9}" + PARTS + "){0,9}");

    private static final Pattern SIGN = Pattern.compile("([<>]=?|=|~>?|\\^)\\s+");
    private static final Pattern VERSION_SIGN = Pattern.compile("(^|[\\s<>=~^|])v(?=[\\dxX*])");
    private static final Pattern ANY = Pattern.compile("(?<=^|[\\s|])[xX](?=$|[\\s|.])");
    /** Two numbers alone are, for npm and not for the library, every version that starts with them. */
    private static final Pattern TWO_NUMBERS = Pattern.compile("(?<=^|\\|)(\\s*=?\\d+\\.\\d+)(?=\\s*(?:$|\\|))");

    private static final Pattern TAG =
            Pattern.compile("v?(\\d{1,9}\\.\\d{1,9}\\.\\d{1,9}(?:[-+][0-9A-Za-z.+-]{1,200})?)");
    private static final Comparator<Tag> ORDER =
            Comparator.comparing(Tag::version).thenComparing(Tag::text);

    private final String text;
    private final RangeList range;

    private VersionDemand(String text, RangeList range) {
        this.text = text;
        this.range = range;
    }

    private record Tag(String text, Semver version) {}

    /** Empty for a text that is no range, such as the name of a branch. */
    public static Optional<VersionDemand> of(String text) {
        String plain = text.strip();
        if (plain.length() > 200 || !RANGE.matcher(plain).matches()) {
            return Optional.empty();
        }
        String usual = SIGN.matcher(plain).replaceAll("$1").replace("~>", "~");
        usual = VERSION_SIGN.matcher(usual).replaceAll("$1");
        usual = ANY.matcher(usual).replaceAll("*");
        usual = TWO_NUMBERS.matcher(usual).replaceAll("$1.x");
        return Optional.of(new VersionDemand(plain, RangeListFactory.create(usual)));
    }

    /** Whether a tag names a version: {@code v1.2.3} or {@code 1.2.3}. */
    public static boolean isVersion(String tag) {
        return version(tag) != null;
    }

    /** Whether a version is among them. A pre-release is only where the range names one of the same version. */
    public boolean holds(String version) {
        Semver parsed = version(version);
        return parsed != null && range.isSatisfiedBy(parsed);
    }

    /** The tag of the newest version among them, as it was given; of two that name the same version always the same one. */
    public Optional<String> newest(List<String> tags) {
        return tags.stream()
                .flatMap(tag -> Optional.ofNullable(version(tag)).map(version -> new Tag(tag, version)).stream())
                .filter(tag -> range.isSatisfiedBy(tag.version()))
                .max(ORDER)
                .map(Tag::text);
    }

    private static @Nullable Semver version(String tag) {
        var matcher = TAG.matcher(tag);
        return matcher.matches() ? Semver.parse(matcher.group(1)) : null;
    }

    /** The range as it was written. */
    @Override
    public String toString() {
        return text;
    }
}
