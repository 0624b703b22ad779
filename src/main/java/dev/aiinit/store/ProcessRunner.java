package dev.aiinit.store;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs other programs: without a shell, with nothing to read, for a limited time and with a limited output.
 *
 * <p>A program is looked up in the absolute folders of {@code PATH} only, so that a file of the repository cannot take its
 * place.
 */
public final class ProcessRunner {
    private static final int LARGEST_ERROR_TEXT = 64 << 10;
    private static final int CHUNK = 64 << 10;

    private final Map<String, String> environment;

    /**
     * A runner that hands on an environment.
     *
     * @param environment usually {@code System.getenv()}
     */
    public ProcessRunner(Map<String, String> environment) {
        this.environment = new LinkedHashMap<>(environment);
    }

    /** The environment that children are given. */
    public Map<String, String> environment() {
        return new LinkedHashMap<>(environment);
    }

    /** The same runner with another environment. */
    public ProcessRunner with(Map<String, String> otherEnvironment) {
        return new ProcessRunner(otherEnvironment);
    }

    /** Where a program stands on the {@code PATH}; empty when it is not installed. */
    public Optional<Path> find(String program) {
        String path = environment.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase("PATH"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
        boolean windows = File.pathSeparatorChar == ';';
        for (String folder : path.split(File.pathSeparator, -1)) {
            try {
                Path file = Path.of(folder, windows ? program + ".exe" : program);
                if (file.isAbsolute() && Files.isRegularFile(file) && Files.isExecutable(file)) {
                    return Optional.of(file);
                }
            } catch (InvalidPathException e) {
                // Not a folder that any program could be found in.
            }
        }
        return Optional.empty();
    }

    /**
     * Runs one program to its end.
     *
     * @param command the program and its arguments, each as it is
     * @param largestOutput bytes of standard output; a program that writes more is stopped
     * @throws IOException when the program cannot be started, takes too long or writes too much; whatever exit code it
     *     ends with is an {@link Output}
     */
    public Output run(Path folder, List<String> command, Duration timeout, long largestOutput) throws IOException {
        return run(folder, command, new byte[0], timeout, largestOutput);
    }

    /** The same for a program that reads something: few enough bytes to stand in a pipe until it does. */
    Output run(Path folder, List<String> command, byte[] input, Duration timeout, long largestOutput)
            throws IOException {
        Process process = started(folder, command);
        try {
            return await(process, command.get(0), input, timeout, largestOutput);
        } catch (InterruptedException e) {
            stop(process);
            Thread.currentThread().interrupt();
            InterruptedIOException interrupted = new InterruptedIOException(command.get(0) + " was interrupted");
            interrupted.initCause(e);
            throw interrupted;
        } catch (IOException e) {
            stop(process);
            throw e;
        }
    }

    /**
     * Starts a program whose output is read while it runs, so that none of it need be kept.
     *
     * @throws IOException when it cannot be started
     */
    Running start(Path folder, List<String> command, Duration timeout) throws IOException {
        return new Running(started(folder, command), command.get(0), timeout);
    }

    private Process started(Path folder, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** A program that runs; it is stopped when its time is over or when nobody wants the rest of its output. */
    static final class Running implements AutoCloseable {
        private final Process process;
        private final String program;
        private final Duration timeout;
        private final Drain errors;
        private final CompletableFuture<Process> ended;

        private Running(Process process, String program, Duration timeout) throws IOException {
            this.process = process;
            this.program = program;
            this.timeout = timeout;
            process.getOutputStream().close();
            this.errors = Drain.start(process.getErrorStream(), LARGEST_ERROR_TEXT, () -> {});
            this.ended = process.onExit().orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
            ended.exceptionally(late -> {
                stop(process);
                return process;
            });
        }

        /** Standard output, as it comes. */
        InputStream output() {
            return process.getInputStream();
        }

        /**
         * Waits for the end; to be called when the output is read to its end.
         *
         * @return without standard output
         * @throws IOException when the program took too long
         */
        Output end() throws IOException {
            try {
                ended.join();
                if (errors.ended(timeout)) {
                    return new Output(process.exitValue(), new byte[0], errors.kept.toString(StandardCharsets.UTF_8));
                }
            } catch (CompletionException late) {
                if (!(late.getCause() instanceof TimeoutException)) {
                    throw new IOException(late.getCause());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException(program + " was interrupted");
            }
            throw tooLong(program, timeout);
        }

        @Override
        public void close() {
            if (process.isAlive()) {
                stop(process);
            }
        }
    }

    private static IOException tooLong(String program, Duration timeout) {
        return new IOException(program + " took longer than " + timeout.toSeconds() + " s");
    }

    private static Output await(Process process, String program, byte[] input, Duration timeout, long largestOutput)
            throws IOException, InterruptedException {
        Drain output = Drain.start(process.getInputStream(), largestOutput, process::destroyForcibly);
        Drain errors = Drain.start(process.getErrorStream(), LARGEST_ERROR_TEXT, () -> {});
        try (OutputStream words = process.getOutputStream()) {
            words.write(input);
        } catch (IOException gone) {
            // It ended without reading all: its exit code says why.
            errors.ended(timeout);
        }
        // A child of the child may hold the streams open for longer than the child lives.
        if (!process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)
                || !output.ended(timeout)
                || !errors.ended(timeout)) {
            throw tooLong(program, timeout);
        }
        if (output.cut) {
            throw new IOException(program + " wrote more than " + largestOutput + " bytes");
        }
        return new Output(process.exitValue(), output.kept.toByteArray(), errors.kept.toString(StandardCharsets.UTF_8));
    }

    private static void stop(Process process) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** What a program that ended has left. */
    public static final class Output {
        private final int exitCode;
        private final byte[] bytes;
        private final String errors;

        Output(int exitCode, byte[] bytes, String errors) {
            this.exitCode = exitCode;
            this.bytes = bytes;
            this.errors = errors;
        }

        public int exitCode() {
            return exitCode;
        }

        /** Standard output; not a copy. */
        public byte[] bytes() {
            return bytes;
        }

        /** Standard output as UTF-8. */
        public String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        /** The beginning of standard error. */
        public String errors() {
            return errors;
        }
    }

    /** Reads one stream to its end in a thread of its own, and keeps no more than the first {@code limit} bytes. */
    private static final class Drain {
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private final Thread thread;
        private volatile boolean cut;

        private Drain(InputStream stream, long limit, Runnable whenFull) {
            thread = new Thread(() -> read(stream, limit, whenFull), "child output");
            thread.setDaemon(true);
        }

        static Drain start(InputStream stream, long limit, Runnable whenFull) {
            Drain drain = new Drain(stream, limit, whenFull);
            drain.thread.start();
            return drain;
        }

        private void read(InputStream stream, long limit, Runnable whenFull) {
            byte[] chunk = new byte[CHUNK];
            try (stream) {
                for (int count = stream.read(chunk); count >= 0; count = stream.read(chunk)) {
                    int room = (int) Math.min(count, limit - kept.size());
                    kept.write(chunk, 0, room);
                    if (room < count && !cut) {
                        cut = true;
                        whenFull.run();
                    }
                }
            } catch (IOException e) {
                // The stream was closed because the child was stopped: run() reports that.
                cut = true;
            }
        }

        boolean ended(Duration timeout) throws InterruptedException {
            thread.join(timeout.toMillis());
            return !thread.isAlive();
        }
    }
}
