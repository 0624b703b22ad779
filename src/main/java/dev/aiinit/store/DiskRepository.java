package dev.aiinit.store;

import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import dev.aiinit.repository.FileClassifier;
import dev.aiinit.repository.FileContents;
import dev.aiinit.repository.GitRule;
import dev.aiinit.repository.History;
import dev.aiinit.repository.Looked;
import dev.aiinit.repository.RepositoryFile;
import dev.aiinit.repository.RepositoryView;
import dev.aiinit.repository.Signs;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The repository as it stands on the disk: listed by git where git lists it, by a walk of our own otherwise. Listed once, when it
 * is opened; texts are read when asked for. For one thread.
 */
public final class DiskRepository implements RepositoryView {
    /** Characters of text that are kept, so that whoever asks again does not make us read again. */
    private static final long LARGEST_MEMORY = 4 * LARGEST_TEXT;

    private static final Looked UNREADABLE = new Looked(Signs.NONE, "none");

    private final RootFolder root;
    private final Listing listing;
    private final IgnoreFiles ignoreFiles;
    private final PlainPlaces places;
    private final Map<String, Optional<String>> texts = new LinkedHashMap<>();
    private long remembered;

    private DiskRepository(RootFolder root, Listing listing, IgnoreFiles ignoreFiles) {
        this.root = root;
        this.listing = listing;
        this.ignoreFiles = ignoreFiles;
        this.places = new PlainPlaces(root);
    }

    /**
     * Lists the repository at {@code root}, which may lie deep inside a larger git repository.
     *
     * @throws UserError when there is no such folder
     * @throws IOException when the folder cannot be entered
     */
    public static DiskRepository open(Path root, ProcessRunner runner) throws IOException {
        if (!Files.isDirectory(root)) {
            String what = Files.exists(root) ? "this is not a folder" : "there is no such folder";
            throw new UserError(
                    ExitCode.USAGE, Problem.at(Location.of(root.toString()), what, "Give the folder of a repository."));
        }
        RootFolder folder = RootFolder.of(root);
        if (GitFolder.isOne(folder.path())) {
            throw new UserError(
                    ExitCode.USAGE,
                    Problem.at(
                            Location.of(root.toString()),
                            "this is git's own folder or a bare repository: there are no files to work on",
                            "give the folder of a checkout"));
        }
        Optional<GitFolder> git = GitFolder.around(folder.path());
        IgnoreFiles ignoreFiles = IgnoreFiles.of(folder, git);
        return new DiskRepository(folder, list(folder, git, runner), ignoreFiles);
    }

    /** A folder that counts as a repository of its own, whatever git repository it lies in: a sample, say. */
    public static DiskRepository walked(Path root) throws IOException {
        RootFolder folder = RootFolder.of(root);
        return new DiskRepository(
                folder,
                FolderWalk.list(folder, () -> IgnoreFiles.of(folder, Optional.empty())),
                IgnoreFiles.of(folder, Optional.empty()));
    }

    /**
     * The real place of a root, links followed.
     *
     * @throws IOException when it is not there
     */
    public static Path realPath(Path root) throws IOException {
        return RootFolder.of(root).path();
    }

    /** Whether an absolute path is a name of this root. */
    public static boolean isRoot(String path, Path root) {
        try {
            return Files.isSameFile(Path.of(path), root);
        } catch (IOException | InvalidPathException e) {
            // It is not there, or cannot be.
            return false;
        }
    }

    private static Listing list(RootFolder root, Optional<GitFolder> git, ProcessRunner runner) {
        if (git.isEmpty()) {
            return FolderWalk.list(root, () -> IgnoreFiles.of(root, git));
        }
        Optional<GitChild> child = GitChild.in(root.path(), runner);
        String why = "git is not installed";
        if (child.isPresent()) {
            try {
                boolean isTop = git.get().workTree().equals(root.path());
                return GitListing.list(root, isTop, child.get());
            } catch (GitListing.Refused e) {
                why = e.why();
            }
        }
        return FolderWalk.list(root, () -> IgnoreFiles.of(root, git)).withNote(why + "; walked the folder instead");
    }

    /** The bytes of its files. */
    public FileContents contents() {
        return new DiskContents(root);
    }

    /** What git remembers of it. */
    public History history(ProcessRunner runner) {
        return GitHistory.of(root.path(), runner);
    }

    @Override
    public List<RepositoryFile> files() {
        return listing.files();
    }

    @Override
    public List<String> leftOut() {
        return listing.leftOut();
    }

    @Override
    public boolean isGit() {
        return listing.byGit();
    }

    @Override
    public List<String> notes() {
        return listing.notes();
    }

    @Override
    public Optional<String> text(String path) {
        Optional<String> known = texts.get(path);
        if (known != null) {
            return known;
        }
        Optional<String> text = root.realAt(path).flatMap(DiskRepository::read);
        remembered += text.map(String::length).orElse(0);
        if (remembered <= LARGEST_MEMORY) {
            texts.put(path, text);
        }
        return text;
    }

    /** A pipe or a device is never opened: that could wait for ever. */
    private static Optional<String> read(Path real) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
            if (!attributes.isRegularFile() || attributes.size() > LARGEST_TEXT) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(real, LinkOption.NOFOLLOW_LINKS)) {
                byte[] bytes = in.readNBytes((int) LARGEST_TEXT + 1);
                return bytes.length > LARGEST_TEXT
                        ? Optional.empty()
                        : Optional.of(TextFile.normalised(new String(bytes, StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            // Vanished, or not readable for us: the port says empty.
            return Optional.empty();
        }
    }

    @Override
    public long bytes(String path) {
        return places.of(path).map(DiskRepository::size).orElse(-1L);
    }

    private static long size(Path place) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(place, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.isRegularFile() ? attributes.size() : -1;
        } catch (IOException e) {
            return -1;
        }
    }

    @Override
    public SortedMap<String, Long> heavy(long least) {
        List<String> tracked = files().stream()
                .filter(RepositoryFile::tracked)
                .map(RepositoryFile::path)
                .toList();
        List<Long> bytes = SideBySide.map(tracked, () -> {
            PlainPlaces own = new PlainPlaces(root);
            return path -> own.of(path).map(DiskRepository::size).orElse(-1L);
        });
        SortedMap<String, Long> sizes = new TreeMap<>();
        for (int i = 0; i < tracked.size(); i++) {
            if (bytes.get(i) >= least) {
                sizes.put(tracked.get(i), RepositoryView.rounded(bytes.get(i)));
            }
        }
        return sizes;
    }

    @Override
    public Signs signs(String path) {
        return ends(path, places).map(FileEnds::signs).orElse(Signs.NONE);
    }

    @Override
    public List<Looked> look(List<String> paths) {
        return SideBySide.map(paths, () -> {
            PlainPlaces own = new PlainPlaces(root);
            return path -> ends(path, own).map(FileEnds::looked).orElse(UNREADABLE);
        });
    }

    @Override
    public String signsMark(String path) {
        return ends(path, places).map(FileEnds::mark).orElse(UNREADABLE.mark());
    }

    private static Optional<FileEnds> ends(String path, PlainPlaces places) {
        boolean headOnly = FileClassifier.bundled().classify(path).isToldByHead();
        return places.of(path).flatMap(place -> FileEnds.read(place, headOnly));
    }

    @Override
    public boolean exists(String path) {
        int slash = path.lastIndexOf('/');
        boolean folderIsInside =
                slash < 0 || root.realAt(path.substring(0, slash)).isPresent();
        return folderIsInside && root.at(path).filter(Files::exists).isPresent();
    }

    @Override
    public boolean isFolder(String path) {
        return root.at(path)
                .filter(place -> Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS))
                .isPresent();
    }

    @Override
    public Optional<GitRule> gitRule(String path, boolean isFolder) {
        return ignoreFiles.ruleFor(path, isFolder);
    }

    @Override
    public boolean ignoredByGit(String path) {
        return ignoreFiles
                .decide(path, root.at(path).filter(Files::isDirectory).isPresent())
                .ignored();
    }
}
