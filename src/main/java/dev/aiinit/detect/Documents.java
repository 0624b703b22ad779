package dev.aiinit.detect;

import dev.aiinit.detect.Findings.Document;
import dev.aiinit.manifest.Folders;
import dev.aiinit.manifest.Sources;
import dev.aiinit.repository.RepositoryFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds tracked prose that a person may want to point an assistant at: Markdown at the root and under {@code docs/}. */
final class Documents {
    private static final int MOST = 20;

    /** Files looked into before giving up on a folder of documentation that is a site of its own. */
    private static final int MOST_READ = 60;

    private static final long LARGEST = 512 << 10;
    private static final Pattern WANTED = Pattern.compile("[^/]+\\.md|docs?/.+\\.md", Pattern.CASE_INSENSITIVE);

    /** What every repository has, what assistants load by themselves, and what is ours. */
    private static final Set<String> USUAL = new TreeSet<>(List.of(
            "agents.md",
            "authors.md",
            "backers.md",
            "changelog.md",
            "changes.md",
            "claude.md",
            "code_of_conduct.md",
            "code-of-conduct.md",
            "copying.md",
            "funding.md",
            "gemini.md",
            "history.md",
            "issue_template.md",
            "licence.md",
            "license.md",
            "maintainers.md",
            "news.md",
            "pull_request_template.md",
            "readme.md",
            "releases.md",
            "security.md",
            "sponsors.md",
            "support.md"));

    private Documents() {}

    /** Those nearer to the root first; at most 20. */
    static List<Document> find(Sources sources) {
        List<String> candidates = sources.repository().files().stream()
                .filter(RepositoryFile::tracked)
                .map(RepositoryFile::path)
                .filter(path -> path.endsWith(".md") && WANTED.matcher(path).matches() && !isUsual(path))
                .sorted(Comparator.comparingInt(Folders::depth).thenComparing(path -> path))
                .limit(MOST_READ)
                .toList();
        List<Document> documents = new ArrayList<>();
        for (String path : candidates) {
            if (documents.size() < MOST && sources.repository().bytes(path) <= LARGEST) {
                sources.text(path)
                        .flatMap(text -> Readme.of(text).title())
                        .ifPresent(title -> documents.add(new Document(path, title)));
            }
        }
        return documents;
    }

    private static boolean isUsual(String path) {
        String name = Folders.name(path).toLowerCase(Locale.ROOT);
        return USUAL.contains(name) || name.matches("(readme|changelog|license)[-_.].*");
    }
}
