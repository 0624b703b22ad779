package dev.aiinit.ignore;

import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tells which tracked files a pattern would hide, and which of them a person wrote.
 *
 * <p>All candidate patterns are tried on all files in one pass; only files that any of them hits are looked at again for a single one.
 */
final class HiddenFiles {
    private final List<String> suspects;
    /** What the cards themselves open again, one pattern a line. */
    private final String reopened;

    private final WrittenFiles written;

    private HiddenFiles(List<String> suspects, String reopened, WrittenFiles written) {
        this.suspects = suspects;
        this.reopened = reopened;
        this.written = written;
    }

    static HiddenFiles of(RepositoryView view, List<RootPattern> candidates, List<RootPattern> negations) {
        String lines = candidates.stream().map(RootPattern::line).collect(Collectors.joining("\n"));
        GitignoreMatcher any = GitignoreMatcher.of(IgnoreRules.parse("", "", lines));
        List<String> suspects = view.files().stream()
                .filter(RepositoryFile::tracked)
                .map(RepositoryFile::path)
                .filter(path -> any.decide(path, false).ignored())
                .toList();
        String reopened = negations.stream().map(RootPattern::line).collect(Collectors.joining("\n"));
        return new HiddenFiles(suspects, reopened, WrittenFiles.of(view));
    }

    /** All tracked files under the pattern, but for those that a card opens again. It must be one of the candidates, or narrower than one. */
    List<String> tracked(RootPattern pattern) {
        GitignoreMatcher matcher = GitignoreMatcher.of(IgnoreRules.parse("", "", pattern.line() + "\n" + reopened));
        return suspects.stream()
                .filter(path -> matcher.decide(path, false).ignored())
                .toList();
    }

    WrittenFiles written() {
        return written;
    }
}
