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
    private final WrittenFiles written;

    private HiddenFiles(List<String> suspects, WrittenFiles written) {
        this.suspects = suspects;
        this.written = written;
    }

    static HiddenFiles of(RepositoryView view, List<RootPattern> candidates) {
        String lines = candidates.stream().map(RootPattern::line).collect(Collectors.joining("\n"));
        GitignoreMatcher any = GitignoreMatcher.of(IgnoreRules.parse("", "", lines));
        List<String> suspects = view.files().stream()
                .filter(RepositoryFile::tracked)
                .map(RepositoryFile::path)
                .filter(path -> any.decide(path, false).ignored())
                .toList();
        return new HiddenFiles(suspects, WrittenFiles.of(view));
    }

    /** All tracked files under the pattern. It must be one of the candidates, or narrower than one. */
    List<String> tracked(RootPattern pattern) {
        Coverage coverage = new Coverage(pattern);
        return suspects.stream().filter(coverage::hides).toList();
    }

    WrittenFiles written() {
        return written;
    }
}
