package dev.aiinit.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Git's own {@code git http-backend} behind a small server on this machine. */
public final class GitHttpServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Path projects;
    private final String credentials;

    /** @param credentials {@code user:password} that are asked for; empty for none */
    public GitHttpServer(Path projects, String credentials) throws IOException {
        this.projects = projects;
        this.credentials = credentials;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Without a slash at the end. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String expected =
                    "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
            if (!credentials.isEmpty() && !expected.equals(header(exchange, "Authorization"))) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Basic realm=\"packs\"");
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            byte[] asked = exchange.getRequestBody().readAllBytes();
            boolean packed = header(exchange, "Content-Encoding").equals("gzip");
            respond(exchange, backend(exchange, packed ? unpacked(asked) : asked));
        }
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return in.readAllBytes();
        }
    }

    private byte[] backend(HttpExchange exchange, byte[] body) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(List.of("git", "http-backend"));
        builder.environment().put("GIT_PROJECT_ROOT", projects.toString());
        builder.environment().put("GIT_HTTP_EXPORT_ALL", "1");
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        builder.environment().put("PATH_INFO", exchange.getRequestURI().getPath());
        builder.environment().put("QUERY_STRING", text(exchange.getRequestURI().getQuery()));
        builder.environment().put("REQUEST_METHOD", exchange.getRequestMethod());
        builder.environment().put("CONTENT_TYPE", header(exchange, "Content-Type"));
        builder.environment().put("CONTENT_LENGTH", String.valueOf(body.length));
        builder.environment().put("GIT_PROTOCOL", header(exchange, "Git-Protocol"));
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (OutputStream out = process.getOutputStream()) {
            out.write(body);
        }
        return process.getInputStream().readAllBytes();
    }

    private static void respond(HttpExchange exchange, byte[] printed) throws IOException {
        String text = new String(printed, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        int status = 200;
        for (String line : text.substring(0, Math.max(0, end)).split("\r\n", -1)) {
            String[] parts = line.split(": ", 2);
            if (parts[0].equals("Status")) {
                status = Integer.parseInt(parts[1].substring(0, 3));
            } else if (parts.length == 2) {
                exchange.getResponseHeaders().set(parts[0], parts[1]);
            }
        }
        byte[] body = text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static String header(HttpExchange exchange, String name) {
        return text(exchange.getRequestHeaders().getFirst(name));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
