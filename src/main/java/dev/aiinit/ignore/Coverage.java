package dev.aiinit.ignore;

/** One pattern compiled, to be asked about paths and, by sample paths of theirs, about other patterns. */
final class Coverage {
    private final RootPattern pattern;
    private final SamplePaths samples;
    private final GitignoreMatcher matcher;

    Coverage(RootPattern pattern) {
        this.pattern = pattern;
        this.samples = SamplePaths.of(pattern);
        RootPattern positive = new RootPattern(false, pattern.foldersOnly(), pattern.segments());
        this.matcher = GitignoreMatcher.of(IgnoreRules.parse("", "", positive.line()));
    }

    /** Whether the file lies under the pattern. */
    boolean hides(String file) {
        return matcher.decide(file, false).ignored();
    }

    /** Whether all that {@code other} matches lies under this pattern; false when that cannot be told. */
    boolean covers(SamplePaths other) {
        return other.all(sample -> hides(sample, other));
    }

    /** Whether a path that {@code other} matches is matched itself, not by a folder above it: only then can it be opened again. */
    boolean reaches(SamplePaths other) {
        return other.any(sample -> hides(sample, other) && !hidesFolderOf(sample));
    }

    /** Whether all that {@code other} matches is matched itself, not by a folder above it; false when that cannot be told. */
    boolean matchesAll(SamplePaths other) {
        return other.all(sample -> hides(sample, other) && !hidesFolderOf(sample));
    }

    /** Whether a path that {@code other} matches lies in a folder that this pattern hides. */
    boolean buries(SamplePaths other) {
        return other.any(this::hidesFolderOf);
    }

    private boolean hides(String sample, SamplePaths other) {
        return matcher.decide(sample, other.foldersOnly()).ignored();
    }

    private boolean hidesFolderOf(String path) {
        int slash = path.lastIndexOf('/');
        return slash > 0 && matcher.decide(path.substring(0, slash), true).ignored();
    }

    RootPattern pattern() {
        return pattern;
    }

    /** Some of what it matches, for other patterns to be asked about. */
    SamplePaths samples() {
        return samples;
    }
}
