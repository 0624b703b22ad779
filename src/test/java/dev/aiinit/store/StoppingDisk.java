package dev.aiinit.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The real disk, with something that happens at each change: a failure, a kill, or someone else who writes. */
final class StoppingDisk implements Disk {
    private final Disk disk = new LocalDisk();
    private final Event event;
    private final List<String> changes = new ArrayList<>();
    private boolean dead;

    /** What happens before a change. */
    interface Event {
        /**
         * Called before each change.
         *
         * @param number counted from 1
         * @param what name of the method
         */
        void before(int number, String what, Path place) throws IOException;

        /** Called when a file has been moved. */
        default void afterMove(Path to) throws IOException {}
    }

    /** The end of the process: no clean-up changes anything any more. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;

        /** Whether the last write was half done. */
        final boolean torn;

        Killed(boolean torn) {
            super("killed");
            this.torn = torn;
        }
    }

    StoppingDisk(Event event) {
        this.event = event;
    }

    /** Dies before the change of this number; {@code torn}: in the middle of it, when it is one that can be half done. */
    static StoppingDisk killedAt(int number, boolean torn) {
        return new StoppingDisk((now, what, place) -> {
            if (now == number) {
                throw new Killed(torn);
            }
        });
    }

    /** The names of the methods called so far. */
    List<String> changes() {
        return changes;
    }

    private void happens(String what, Path place) throws IOException {
        changes.add(what);
        if (dead) {
            throw new Killed(false);
        }
        try {
            event.before(changes.size(), what, place);
        } catch (Killed killed) {
            dead = true;
            throw killed;
        }
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        happens("makeFolder", folder);
        disk.makeFolder(folder);
    }

    @Override
    public void makePrivateFolder(Path folder) throws IOException {
        happens("makeFolder", folder);
        disk.makePrivateFolder(folder);
    }

    @Override
    public void write(Path file, byte[] bytes) throws IOException {
        try {
            happens("write", file);
        } catch (Killed killed) {
            if (killed.torn) {
                disk.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            }
            throw killed;
        }
        disk.write(file, bytes);
    }

    @Override
    public void setMode(Path file, String mode) throws IOException {
        happens("setMode", file);
        disk.setMode(file, mode);
    }

    @Override
    public void sync(List<Path> places) throws IOException {
        happens("sync", places.isEmpty() ? Path.of("") : places.get(0));
        for (Path place : places) {
            // Nothing is slower than flushing, and no test cuts the power.
            if (!Files.exists(place)) {
                throw new IOException(place + " cannot be flushed");
            }
        }
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        happens("move", to);
        disk.move(from, to);
        event.afterMove(to);
    }

    @Override
    public void moveInTwoSteps(Path from, Path to) throws IOException {
        happens("moveInTwoSteps", to);
        disk.moveInTwoSteps(from, to);
    }

    @Override
    public void delete(Path place) throws IOException {
        happens("delete", place);
        disk.delete(place);
    }

    @Override
    public FileChannel openLock(Path file) throws IOException {
        happens("openLock", file);
        return disk.openLock(file);
    }
}
