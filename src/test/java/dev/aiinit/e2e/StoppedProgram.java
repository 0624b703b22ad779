package dev.aiinit.e2e;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.Connector.Argument;
import com.sun.jdi.connect.ListeningConnector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDeathEvent;
import com.sun.jdi.event.VMDisconnectEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import com.sun.jdi.request.EventRequest;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The built program, held by a debugger just before it does something to the disk: no hook in the program is needed for that. */
final class StoppedProgram implements AutoCloseable {
    private static final String DISK = "dev.aiinit.store.LocalDisk";
    private static final long SECONDS = 60;

    private final Process process;

    private StoppedProgram(Process process) {
        this.process = process;
    }

    /**
     * Starts it and waits until it is about to do this for the given time.
     *
     * @param operation method of the class that changes the disk
     * @param time from 1
     */
    static StoppedProgram at(Path folder, String operation, int time, String... arguments) throws Exception {
        ListeningConnector connector = Bootstrap.virtualMachineManager().listeningConnectors().stream()
                .filter(each -> each.name().equals("com.sun.jdi.SocketListen"))
                .findFirst()
                .orElseThrow();
        Map<String, Argument> wishes = connector.defaultArguments();
        wishes.get("localAddress").setValue("127.0.0.1");
        wishes.get("timeout").setValue(String.valueOf(TimeUnit.SECONDS.toMillis(SECONDS)));
        String address = connector.startListening(wishes);
        try {
            List<String> command = new ArrayList<>(
                    List.of(Launch.DISTRIBUTION.resolve("bin/ai-init").toString()));
            command.addAll(List.of(arguments));
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            String port = address.substring(address.lastIndexOf(':') + 1);
            builder.environment()
                    .put(
                            "AI_INIT_JAVA_OPTIONS",
                            "-agentlib:jdwp=transport=dt_socket,server=n,suspend=y,quiet=y,address=127.0.0.1:" + port);
            Process process = builder.start();
            process.getOutputStream().close();
            StoppedProgram program = new StoppedProgram(process);
            try {
                program.hold(connector.accept(wishes), operation, time);
            } catch (Exception | AssertionError failed) {
                program.close();
                throw failed;
            }
            return program;
        } finally {
            connector.stopListening(wishes);
        }
    }

    private void hold(VirtualMachine machine, String operation, int time) throws InterruptedException {
        ClassPrepareRequest loaded = machine.eventRequestManager().createClassPrepareRequest();
        loaded.addClassFilter(DISK);
        loaded.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        loaded.enable();
        machine.resume();
        while (true) {
            EventSet events = machine.eventQueue().remove(TimeUnit.SECONDS.toMillis(SECONDS));
            if (events == null) {
                throw new AssertionError("the program did not come to " + operation + " within " + SECONDS + " s");
            }
            for (Event event : events) {
                if (event instanceof ClassPrepareEvent prepared) {
                    breakAt(prepared.referenceType(), operation, time);
                } else if (event instanceof BreakpointEvent) {
                    return;
                } else if (event instanceof VMDeathEvent || event instanceof VMDisconnectEvent) {
                    throw new AssertionError("the program ended before it came to " + operation + " " + time);
                }
            }
            events.resume();
        }
    }

    private static void breakAt(ReferenceType disk, String operation, int time) {
        BreakpointRequest request = disk.virtualMachine()
                .eventRequestManager()
                .createBreakpointRequest(disk.methodsByName(operation).get(0).location());
        request.addCountFilter(time);
        request.setSuspendPolicy(EventRequest.SUSPEND_ALL);
        request.enable();
    }

    /** Kills it as {@code kill -9} does; what its shell would say of its end. */
    int kill() throws InterruptedException {
        process.destroyForcibly();
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
