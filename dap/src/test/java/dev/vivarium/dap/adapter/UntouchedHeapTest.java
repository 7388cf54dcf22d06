package dev.vivarium.dap.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.checkpoint.HeapHash;
import dev.vivarium.dap.debugger.ProgramListener.Channel;
import dev.vivarium.dap.debugger.RunningProgram;
import dev.vivarium.dap.debugger.SwitchedListener;
import dev.vivarium.gc.Collection;
import dev.vivarium.gc.GcEvent;
import dev.vivarium.gc.GcObserver;
import dev.vivarium.gc.policy.Policies;
import dev.vivarium.host.SystemHost;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A program does the same without a client and with one that looks at everything: each event of each collection, and each
 * word of the heap wherever something is printed, where a phase of a collection begins, and at the end.
 */
class UntouchedHeapTest {
    private static final int STOPS = Integer.getInteger("neutrality.stops", 25);

    private static final String PROGRAM = String.join(
            "\n",
            "import gc, weakref, _thread",
            "class Node:",
            "    def __init__(self, n):",
            "        self.n = n",
            "        self.next = None",
            "    def __del__(self):",
            "        log.append(self.n)",
            "    def __repr__(self):",
            "        log.append('shown')",
            "        return 'Node ' + str(self.n)",
            "def build(n):",
            "    first = Node(n)",
            "    first.next = [Node(n + i) for i in range(3)]",
            "    first.next[0].next = first",
            "    return first",
            "def gone(ref):",
            "    log.append('gone')",
            "    print('gone', len(log))",
            "def worker(n):",
            "    for i in range(20):",
            "        lock.acquire()",
            "        shared[i] = [n, i]",
            "        lock.release()",
            "    done.append(n)",
            "def fails(n):",
            "    try:",
            "        raise ValueError(Node(n))",
            "    except ValueError as e:",
            "        return str(type(e))",
            "def counted(items):",
            "    for item in items:",
            "        yield item, {item: str(item)}",
            "log, links, shared, done = [], [], {}, []",
            "lock = _thread.allocate_lock()",
            "for k in range(2):",
            "    node = build(k * 10)",
            "    links.append(weakref.ref(node, gone))",
            "    print(hex(id(node)), gc.mem_alloc(), fails(k))",
            "    node = None",
            "    gc.collect()",
            "for n in range(2):",
            "    _thread.start_new_thread(worker, (n,))",
            "while len(done) < 2:",
            "    pass",
            "print(sorted([3, 1, 2], key=lambda x: len(build(x).next) - x))",
            "for item, found in counted([1, 'a', 2.5]):",
            "    print(item, found)",
            "print(gc.collect(), log, gc.mem_alloc())",
            "log.clear()",
            "print(gc.collect(), hex(id(Node(7))), len(shared), gc.mem_alloc())");

    /** What the program did, as far as anything of it can be seen. */
    private static final class Trace extends OutputStream implements GcObserver {
        private final List<String> events = new ArrayList<>();
        private final ByteArrayOutputStream output = new ByteArrayOutputStream();
        private Machine machine;

        @Override
        public void event(Collection collection, GcEvent event) {
            String hash = event.kind() == GcEvent.Kind.PHASE ? " " + HeapHash.of(machine) : "";
            events.add(collection.number() + " " + event + hash);
        }

        @Override
        public void write(int value) {
            write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            output.write(bytes, from, length);
            if (machine != null) {
                events.add(new String(bytes, from, length, StandardCharsets.UTF_8) + HeapHash.of(machine));
            }
        }
    }

    private final Trace trace = new Trace();
    private RunningProgram running;
    private Thread thread;

    private void run(Policies policy, boolean waits) {
        SwitchedListener listener = new SwitchedListener();
        SystemHost host = new SystemHost(InputStream.nullInputStream(), trace, listener.tee(Channel.ERROR, trace));
        Machine machine = new Machine(MachineOptions.DEFAULT.withHeap(128 << 10).withPolicy(policy), host);
        trace.machine = machine;
        machine.collector().addObserver(trace);
        running = new RunningProgram(machine, listener, List.of("-c"));
        thread = new Thread(
                null,
                () -> {
                    try {
                        if (waits) {
                            running.awaitStart();
                        }
                    } catch (InterruptedException e) {
                        return;
                    }
                    int code = running.run(() -> machine.programs().runText(PROGRAM, List.of("-c")));
                    trace.events.add("exit code " + code + " " + HeapHash.of(machine));
                },
                "program",
                256L << 20);
        thread.start();
    }

    private static Trace alone(Policies policy) throws InterruptedException {
        UntouchedHeapTest test = new UntouchedHeapTest();
        test.run(policy, false);
        test.thread.join();
        return test.trace;
    }

    @ParameterizedTest
    @EnumSource(
            value = Policies.class,
            names = {"MERGED", "DEL_RESWEEP", "CPYTHON"})
    void clientThatTouchesEverythingChangesNothing(Policies policy) throws Exception {
        List<String> untouched = alone(policy).events;
        run(policy, true);
        int stops = 0;
        try (ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            new DebugServer(socket, new Entrance(running, null)).start();
            try (DapClient client = DapClient.connect(socket.getLocalPort())) {
                stops = touch(client, () -> HeapHash.of(trace.machine));
            }
        }
        thread.join(20_000);
        assertThat(stops).isGreaterThan(20);
        assertThat(trace.events.get(trace.events.size() - 1)).startsWith("exit code 0");
        for (int i = 0; i < untouched.size(); i++) {
            assertThat(trace.events.get(i)).as("event " + i).isEqualTo(untouched.get(i));
        }
        assertThat(trace.events).hasSameSizeAs(untouched);
    }

    private static int touch(DapClient client, LongSupplier heap) {
        client.ask("initialize", "{\"adapterID\":\"vivarium\"}");
        client.ask("attach", "{}");
        client.event("initialized");
        client.ask(
                "setFunctionBreakpoints",
                "{\"breakpoints\":[{\"name\":\"build\"},{\"name\":\"gone\"},"
                        + "{\"name\":\"__del__\"},{\"name\":\"counted\"},{\"name\":\"worker\"},{\"name\":\"<lambda>\","
                        + "\"condition\":\"x == 2\"},{\"name\":\"fails\",\"condition\":"
                        + "\"n in (77, 78) or isinstance(n, str) or [n, log] == (n,) or min(n, 1 << 80) > 9\"}]}");
        client.ask(
                "setExceptionBreakpoints", "{\"filters\":[\"raised\",\"gcStart\",\"finaliser\",\"weakrefCallback\"]}");
        client.ask("configurationDone", "{}");
        Touching touching = new Touching(client, heap);
        int stops = 0;
        while (client.eventsUpTo("stopped", "terminated").stream()
                .allMatch(event -> !event.get("event").getAsString().equals("terminated"))) {
            touching.everything();
            stops++;
            if (stops == STOPS) {
                client.ask("setFunctionBreakpoints", "{\"breakpoints\":[]}");
                client.ask("setExceptionBreakpoints", "{\"filters\":[]}");
                client.ask("continue", "{\"threadId\":1}");
                continue;
            }
            client.ask(stops % 5 == 0 ? "next" : stops % 5 == 1 ? "stepIn" : "continue", "{\"threadId\":1}");
        }
        return stops;
    }
}
