package dev.aiinit.store;

import dev.aiinit.answers.SavedAnswers;
import dev.aiinit.merge.FileChange;
import dev.aiinit.merge.State;
import dev.aiinit.merge.TextsBefore;
import dev.aiinit.project.ExitCode;
import dev.aiinit.project.Location;
import dev.aiinit.project.Problem;
import dev.aiinit.project.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The state and the target files of one repository on the disk.
 *
 * <p>With another output folder everything is read from the repository, and only what is written goes there. Where the repository has no
 * state and that folder, which is none itself, has, it is an older result, and is gone on with: answers and files to adopt still come from
 * the repository.
 */
public final class StateFolder implements SavedAnswers, TextsBefore {
    private final Path root;
    private final Path target;
    /** Where the state is, and what was written last time. */
    private final Path known;

    private final Map<String, Optional<TextFile>> read = new LinkedHashMap<>();

    private final Disk disk;

    private StateFolder(Path root, Path target, Disk disk) {
        this.root = root;
        this.target = target;
        this.known = !hasState(root) && hasState(target) && !Files.exists(target.resolve(".git")) ? target : root;
        this.disk = disk;
    }

    /**
     * The state of a repository.
     *
     * @param target where files are written: the root itself, or another folder
     */
    public static StateFolder open(Path root, Path target) {
        return on(new LocalDisk(), root, target);
    }

    static StateFolder on(Disk disk, Path root, Path target) {
        return new StateFolder(root, target, disk);
    }

    private static boolean hasState(Path folder) {
        return Files.isRegularFile(folder.resolve(State.LOCK), LinkOption.NOFOLLOW_LINKS);
    }

    /** The text of the lock file; empty before the first run. */
    public Optional<String> lock() {
        return text(State.LOCK);
    }

    /** What the last run saw; empty before the first one. */
    public Optional<String> facts() {
        return text(State.FACTS);
    }

    @Override
    public String answersPath() {
        return State.ANSWERS;
    }

    @Override
    public Optional<String> answers() {
        return file(root, State.ANSWERS).map(TextFile::text);
    }

    @Override
    public Map<String, String> records(String question) {
        return texts(root, State.FOLDER + "/" + question, ".yml");
    }

    @Override
    public Optional<Map<String, String>> base(String path) {
        Map<String, String> sections = texts(known, State.baseFolder(path), ".md");
        return sections.isEmpty() ? Optional.empty() : Optional.of(sections);
    }

    @Override
    public List<String> paths() {
        Path bases = known.resolve(State.baseFolder(""));
        return below(bases).stream()
                .map(file -> file.substring(0, Math.max(0, file.lastIndexOf('/'))))
                .filter(WritablePath::test)
                .distinct()
                .toList();
    }

    @Override
    public String editions(String path) {
        return text(State.editions(path)).orElse("");
    }

    @Override
    public List<String> parked(String path) {
        return below(known.resolve(State.conflicts(path))).stream()
                .filter(file -> file.indexOf('/') < 0)
                .map(file -> State.conflicts(path) + "/" + file)
                .toList();
    }

    /** The plain files below a folder, with {@code /}, in order; links are not followed. */
    private static List<String> below(Path folder) {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS))
                    .map(path -> folder.relativize(path).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(folder + ": " + failed.getMessage(), failed);
        }
    }

    @Override
    public boolean isLink(String path) {
        return WritablePath.test(path) && Files.isSymbolicLink(known.resolve(path));
    }

    @Override
    public Optional<String> onDisk(String path) {
        return isLink(path)
                ? Optional.empty()
                : text(path).or(() -> file(root, path).map(TextFile::text));
    }

    /**
     * Ends a run that was killed while it wrote, before anything is read: every command that is going to write calls this first.
     *
     * @return sentences for a person; empty when there was none
     * @throws UserError when what is there cannot be used, or another run is writing now
     */
    public List<String> recover(ProcessRunner runner) throws IOException {
        TrackedRun.refuse(target, runner);
        return writer().recover();
    }

    /** What a command that only reads says about a run that was killed; empty when there is none. Changes nothing. */
    public Optional<String> pending() throws IOException {
        return writer().pending();
    }

    /**
     * Makes all changes of a plan, or none: target files, then the state, the lock file last.
     *
     * @param stateFiles by path: the new text, or empty for a file to delete
     * @throws UserError when a file is not what it was when it was read
     * @throws IOException when the disk fails
     */
    public WriteReport write(List<FileChange> changes, Map<String, Optional<String>> stateFiles) throws IOException {
        List<FileWrite> writes = writes(changes, stateFiles);
        if (!target.equals(known)) {
            refuseOthers(writes);
        }
        return writer().write(writes);
    }

    /** The paths of the files that {@link #write} would change; changes nothing. */
    public List<String> differing(List<FileChange> changes, Map<String, Optional<String>> stateFiles)
            throws IOException {
        return writes(changes, stateFiles).stream()
                .filter(write -> !write.isUpToDate(
                        file(target, write.path()).map(TextFile::bytes).orElse(null)))
                .map(FileWrite::path)
                .toList();
    }

    /** Every file of the state folder that is ours, below the root, in order; caches and locks are none. */
    public List<String> files() {
        return below(known.resolve(State.FOLDER)).stream()
                .map(path -> State.FOLDER + "/" + path)
                .filter(WritablePath::test)
                .toList();
    }

    /** What stands in another folder and says something else may be anybody's: it is never overwritten. */
    private void refuseOthers(List<FileWrite> writes) {
        List<Problem> problems = new ArrayList<>();
        for (FileWrite write : writes) {
            byte[] now = file(target, write.path()).map(TextFile::bytes).orElse(null);
            if (now != null && !write.isUpToDate(now)) {
                problems.add(Problem.at(
                        Location.of(write.path()),
                        "this file stands in the output folder already, and says something else",
                        "delete it, or name an empty folder with --output"));
            }
        }
        if (!problems.isEmpty()) {
            throw new UserError(ExitCode.ENVIRONMENT, problems);
        }
    }

    private List<FileWrite> writes(List<FileChange> changes, Map<String, Optional<String>> stateFiles) {
        Map<String, Optional<String>> texts = new LinkedHashMap<>();
        for (FileChange change : changes) {
            boolean all = !target.equals(known) && !change.deletes();
            Optional<String> wanted = all ? change.written().or(change::before) : change.written();
            if (wanted.isPresent() || change.deletes()) {
                texts.put(change.path(), wanted);
            }
        }
        texts.putAll(stateFiles);
        if (!target.equals(known)) {
            files().forEach(path -> texts.putIfAbsent(path, text(path)));
        }
        Optional<String> lock = texts.remove(State.LOCK);
        if (lock != null) {
            texts.put(State.LOCK, lock);
        }
        List<FileWrite> writes = new ArrayList<>();
        texts.forEach((path, text) -> write(path, text).ifPresent(writes::add));
        return writes;
    }

    /** Empty for a file to delete that is not there. */
    private Optional<FileWrite> write(String path, Optional<String> text) {
        Optional<TextFile> before = file(target, path);
        if (text.isEmpty()) {
            return before.map(FileWrite::delete);
        }
        return Optional.of(before.map(found -> FileWrite.replace(found, text.get()))
                .orElseGet(() -> FileWrite.create(path, text.get())));
    }

    private AtomicWriter writer() {
        return new AtomicWriter(target, disk, WritablePath::test);
    }

    private Optional<String> text(String path) {
        return file(known, path).map(TextFile::text);
    }

    private Optional<TextFile> file(Path folder, String path) {
        String key = folder + "\n" + path;
        Optional<TextFile> file = read.get(key);
        if (file == null) {
            try {
                file = TextFile.read(folder, path);
            } catch (IOException failed) {
                throw new UncheckedIOException(path + ": " + failed.getMessage(), failed);
            }
            read.put(key, file);
        }
        return file;
    }

    private Map<String, String> texts(Path folder, String below, String ending) {
        Map<String, String> texts = new TreeMap<>();
        Path place = folder.resolve(below);
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            return texts;
        }
        try (Stream<Path> paths = Files.list(place)) {
            for (Path path : paths.toList()) {
                String name = path.getFileName().toString();
                if (name.endsWith(ending) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    file(folder, below + "/" + name)
                            .ifPresent(found ->
                                    texts.put(name.substring(0, name.length() - ending.length()), found.text()));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(below + ": " + failed.getMessage(), failed);
        }
        return texts;
    }

    /** The text of a file that the user named. */
    public static Optional<String> userFile(Path path) throws IOException {
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        return Optional.of(TextFile.normalised(new String(Files.readAllBytes(path), StandardCharsets.UTF_8)));
    }
}
