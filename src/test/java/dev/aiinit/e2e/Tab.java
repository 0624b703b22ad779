package dev.aiinit.e2e;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/** One tab of a {@link Browser}: opens a page, asks it, uses its mouse and keys, and keeps what it complains about. */
final class Tab implements AutoCloseable {
    private static final long LONGEST_SECONDS = 60;

    private final Gson gson;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> answers = new ConcurrentHashMap<>();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private CompletableFuture<JsonObject> loaded = new CompletableFuture<>();
    private WebSocket socket;

    private Tab(Gson gson) {
        this.gson = gson;
    }

    static Tab on(HttpClient http, URI address, Gson gson) {
        Tab tab = new Tab(gson);
        tab.socket =
                http.newWebSocketBuilder().buildAsync(address, tab.new Ear()).join();
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            tab.send(domain + ".enable", Map.of());
        }
        return tab;
    }

    Tab open(Path file) {
        loaded = new CompletableFuture<>();
        send("Page.navigate", Map.of("url", file.toUri().toString()));
        wait(loaded, "the page is not loaded: " + file);
        return this;
    }

    /** The value of the expression; a promise is waited for. */
    JsonElement ask(String expression) {
        JsonObject answer =
                send("Runtime.evaluate", Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        JsonElement value = answer.getAsJsonObject("result").get("value");
        return value == null ? JsonNull.INSTANCE : value;
    }

    String text(String selector) {
        return ask("document.querySelector(" + gson.toJson(selector) + ").textContent")
                .getAsString();
    }

    int count(String selector) {
        return ask("document.querySelectorAll(" + gson.toJson(selector) + ").length")
                .getAsInt();
    }

    /** Looks at the condition at each frame until it holds. */
    Tab until(String condition) {
        ask("new Promise((done) => { const look = () => (" + condition
                + ") ? done(true) : requestAnimationFrame(look); look(); })");
        return this;
    }

    /** Scrolls there and clicks with the mouse; of a text in several lines, on the first. */
    Tab click(String selector) {
        JsonObject at = ask("(() => { const it = document.querySelector(" + gson.toJson(selector)
                        + "); it.scrollIntoView({block: 'center'}); const box = it.getClientRects()[0];"
                        + " return {x: box.x + box.width / 2, y: box.y + box.height / 2}; })()")
                .getAsJsonObject();
        return click(at.get("x").getAsDouble(), at.get("y").getAsDouble());
    }

    Tab click(double x, double y) {
        hover(x, y);
        for (String type : List.of("mousePressed", "mouseReleased")) {
            send("Input.dispatchMouseEvent", Map.of("type", type, "x", x, "y", y, "button", "left", "clickCount", 1));
        }
        return this;
    }

    Tab hover(double x, double y) {
        send("Input.dispatchMouseEvent", Map.of("type", "mouseMoved", "x", x, "y", y));
        return this;
    }

    Tab type(String text) {
        send("Input.insertText", Map.of("text", text));
        return this;
    }

    /** A key that writes nothing, or Enter. */
    Tab press(String key) {
        String text = key.equals("Enter") ? "\r" : "";
        int code =
                Map.of("Enter", 13, "Tab", 9, "ArrowRight", 39, "ArrowLeft", 37).get(key);
        send(
                "Input.dispatchKeyEvent",
                Map.of("type", "keyDown", "key", key, "code", key, "text", text, "windowsVirtualKeyCode", code));
        send("Input.dispatchKeyEvent", Map.of("type", "keyUp", "key", key, "code", key, "windowsVirtualKeyCode", code));
        return this;
    }

    /** Of the reader's system: {@code prefers-color-scheme}, {@code prefers-reduced-motion}. */
    Tab prefers(String feature, String value) {
        send("Emulation.setEmulatedMedia", Map.of("features", List.of(Map.of("name", feature, "value", value))));
        return this;
    }

    Tab onPaper() {
        send("Emulation.setEmulatedMedia", Map.of("media", "print"));
        return this;
    }

    Tab screen(int width, int height) {
        send(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    /** What went to the console as a warning or an error, uncaught exceptions, breaches of the page's policy. */
    List<String> problems() {
        return List.copyOf(problems);
    }

    /** Every address that was asked for. */
    List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        send("Page.close", Map.of());
        socket.abort();
    }

    JsonObject send(String method, Map<String, ?> parameters) {
        int id = last.incrementAndGet();
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(gson.toJson(Map.of("id", id, "method", method, "params", parameters)), true)
                .join();
        JsonObject message = wait(answer, "no answer to " + method + " " + parameters);
        if (message.has("error")) {
            throw new AssertionError(method + ": " + message.get("error"));
        }
        return message.getAsJsonObject("result");
    }

    private JsonObject wait(CompletableFuture<JsonObject> future, String otherwise) {
        try {
            return future.get(LONGEST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new AssertionError(otherwise + "; " + problems, e);
        } catch (Exception e) {
            throw new AssertionError(otherwise + "; " + problems, e);
        }
    }

    private void hear(JsonObject message) {
        if (message.has("id")) {
            answers.remove(message.get("id").getAsInt()).complete(message);
            return;
        }
        JsonObject parameters = message.getAsJsonObject("params");
        switch (message.get("method").getAsString()) {
            case "Page.loadEventFired" -> loaded.complete(parameters);
            case "Runtime.exceptionThrown" ->
                fail(parameters.get("exceptionDetails").toString());
            case "Runtime.consoleAPICalled" -> complain(parameters.get("type").getAsString(), parameters);
            case "Log.entryAdded" -> {
                JsonObject entry = parameters.getAsJsonObject("entry");
                complain(entry.get("level").getAsString(), entry);
            }
            case "Network.requestWillBeSent" ->
                requests.add(parameters.getAsJsonObject("request").get("url").getAsString());
            default -> {}
        }
    }

    private void complain(String level, JsonObject what) {
        if (List.of("error", "warning", "assert").contains(level)) {
            fail(what.toString());
        }
    }

    /** Who waits for something after that would wait long. */
    private void fail(String problem) {
        problems.add(problem);
        answers.values().forEach(answer -> answer.completeExceptionally(new AssertionError(problem)));
    }

    private final class Ear implements WebSocket.Listener {
        private final StringBuilder begun = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean end) {
            begun.append(data);
            if (end) {
                JsonObject message = JsonParser.parseString(begun.toString()).getAsJsonObject();
                begun.setLength(0);
                hear(message);
            }
            from.request(1);
            return null;
        }
    }
}
