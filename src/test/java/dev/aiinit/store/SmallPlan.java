package dev.aiinit.store;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.aiinit.merge.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A repository with state, and a run in it that does each kind of thing: new, changed, adopted and deleted files, and state. */
record SmallPlan(Path root) {
    /** Lines that a person wrote, and that must stand somewhere at every moment. */
    static final List<String> EDITED = List.of("mine, with\r\n", "never lose me", "answer of mine");

    static SmallPlan in(Path root) throws IOException {
        TestTree tree = new TestTree(root);
        tree.file("CLAUDE.md", "\uFEFF# Mine\r\n\r\nmine, with\r\n")
                .file(".ai/STACK.md", "old stack\n\nnever lose me\n")
                .file(".ai/UI_RULES.md", "no longer wanted\n")
                .file(".claude/rules/ui.md", "no longer wanted either\n")
                .file(".ai/mcp/mcp.json", "not ours")
                .file(State.ANSWERS, "name: answer of mine\n")
                .file(State.baseFolder(".ai/STACK.md") + "/_whole.md", "old stack\n")
                .file(State.baseFolder(".ai/UI_RULES.md") + "/_whole.md", "no longer wanted\n")
                .file(State.baseFolder(".ai/UI_RULES.md") + "/two.md", "two\n")
                .file(State.LOCK, "{\"old\": true}\n");
        if (isPosix(root)) {
            Files.setPosixFilePermissions(root.resolve(".ai/STACK.md"), PosixFilePermissions.fromString("rwxr-x---"));
            Files.setPosixFilePermissions(
                    root.resolve(".ai/UI_RULES.md"), PosixFilePermissions.fromString("rw-r-----"));
        }
        return new SmallPlan(root);
    }

    private static boolean isPosix(Path root) {
        return root.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** What the run wants, in its order; empty for a file that is to go. */
    private static Map<String, Optional<String>> wanted() {
        Map<String, Optional<String>> wanted = new LinkedHashMap<>();
        wanted.put("CLAUDE.md", Optional.of("# Mine\n\nmine, with\n\n# Project memory\n\nours\n"));
        wanted.put(".ai/STACK.md", Optional.of("new stack\n\nnever lose me\n"));
        wanted.put(".ai/UI_RULES.md", Optional.empty());
        wanted.put(".claude/rules/ui.md", Optional.empty());
        wanted.put(".ai/TODO.md", Optional.of("new\n"));
        wanted.put("apps/web/.claude/settings.json", Optional.of("{}\n"));
        wanted.put(State.ANSWERS, Optional.of("name: answer of mine\nui: none\n"));
        wanted.put(State.FOLDER + "/decisions/use-a-bridge.yml", Optional.of("title: Use a bridge\n"));
        wanted.put(State.baseFolder(".ai/STACK.md") + "/_whole.md", Optional.of("new stack\n"));
        wanted.put(State.baseFolder(".ai/UI_RULES.md") + "/_whole.md", Optional.empty());
        wanted.put(State.baseFolder(".ai/UI_RULES.md") + "/two.md", Optional.empty());
        wanted.put(State.baseFolder(".ai/TODO.md") + "/_whole.md", Optional.of("new\n"));
        wanted.put(State.LOCK, Optional.of("{\"new\": true}\n"));
        return wanted;
    }

    /** The plan for what stands there now. */
    List<FileWrite> writes() throws IOException {
        List<FileWrite> writes = new ArrayList<>();
        for (Map.Entry<String, Optional<String>> file : wanted().entrySet()) {
            Optional<TextFile> before = TextFile.read(root, file.getKey());
            if (file.getValue().isEmpty()) {
                before.map(FileWrite::delete).ifPresent(writes::add);
            } else {
                String text = file.getValue().get();
                writes.add(before.map(found -> FileWrite.replace(found, text))
                        .orElseGet(() -> FileWrite.create(file.getKey(), text)));
            }
        }
        return writes;
    }

    WriteReport run(Disk disk) throws IOException {
        return writer(disk).write(writes());
    }

    List<String> recover(Disk disk) throws IOException {
        return writer(disk).recover();
    }

    AtomicWriter writer(Disk disk) {
        return new AtomicWriter(root, disk, WritablePath::test);
    }

    /** Everything below the root: kind, mode and bytes by path. */
    Map<String, String> content() throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> walk = Files.walk(root)) {
            for (Path path : walk.toList()) {
                String mode = isPosix(root) && !Files.isSymbolicLink(path)
                        ? PosixFilePermissions.toString(Files.getPosixFilePermissions(path)) + " "
                        : "";
                String text = Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)
                        ? "folder"
                        : Files.isSymbolicLink(path) ? "link" : new String(Files.readAllBytes(path), UTF_8);
                content.put(root.relativize(path).toString(), mode + text);
            }
        }
        return content;
    }

    /** Every line that a person wrote stands in a file, or in the journal as JSON writes it. */
    boolean holdsEveryEditedLine() throws IOException {
        String all = String.join("\n", content().values());
        return EDITED.stream()
                .allMatch(line -> all.contains(line)
                        || all.contains(line.replace("\r", "\\r").replace("\n", "\\n")));
    }
}
