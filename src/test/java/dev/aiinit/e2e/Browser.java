package dev.aiinit.e2e;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A headless Chromium without a profile of its own, driven through its DevTools port on the loopback interface. */
final class Browser implements AutoCloseable {
    private static final long LONGEST_MILLIS = 60_000;

    private final Process process;
    private final URI devTools;
    private final HttpClient http;

    private Browser(Process process, int port, HttpClient http) {
        this.process = process;
        this.http = http;
        devTools = URI.create("http://127.0.0.1:" + port);
    }

    /** The program; empty where there is none. With CI set that fails: a test that is skipped there proves nothing. */
    static Optional<Path> program() {
        Optional<Path> found = Stream.of(System.getenv("PATH").split(System.getProperty("path.separator"), -1))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome")
                        .map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
        if (found.isEmpty() && "true".equals(System.getenv("CI"))) {
            throw new AssertionError("CI=true, and chromium is not installed");
        }
        return found;
    }

    static Browser start(Path program, Path profile) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--window-size=1200,900",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank"));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("log").toFile())
                .start();
        process.getOutputStream().close();
        try {
            return new Browser(process, port(process, profile), HttpClient.newHttpClient());
        } catch (AssertionError | IOException | InterruptedException e) {
            end(process);
            throw e;
        }
    }

    /** Chromium writes the port that it has chosen into its profile. */
    private static int port(Process process, Path profile) throws IOException, InterruptedException {
        Path file = profile.resolve("DevToolsActivePort");
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(LONGEST_MILLIS);
        while (!Files.exists(file) || Files.readAllLines(file).size() < 2) {
            if (System.nanoTime() > end || !process.isAlive()) {
                throw new AssertionError("Chromium did not start: " + Files.readString(profile.resolve("log")));
            }
            Thread.sleep(50);
        }
        return Integer.parseInt(Files.readAllLines(file).get(0));
    }

    /** A new tab that listens and shows nothing yet. */
    Tab tab() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(devTools.resolve("/json/new?about:blank"))
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        String body = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        JsonObject target = JsonParser.parseString(body).getAsJsonObject();
        return Tab.on(http, URI.create(target.get("webSocketDebuggerUrl").getAsString()), new Gson());
    }

    @Override
    public void close() {
        end(process);
    }

    private static void end(Process process) {
        List<ProcessHandle> all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(one -> one.onExit().join());
    }
}
