package dev.vivarium.dap.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.vivarium.Machine;
import dev.vivarium.MachineOptions;
import dev.vivarium.dap.debugger.ProgramListener.Channel;
import dev.vivarium.dap.debugger.RunningProgram;
import dev.vivarium.dap.debugger.SwitchedListener;
import dev.vivarium.host.SystemHost;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Clients that attach to a program that runs, directly and through an adapter of their own. */
class AttachTest {
    private static final String COUNTING = "import time\nn = 0\ndef tick():\n    global n\n    n += 1\n"
            + "while n < 100000:\n    tick()\n    time.sleep_ms(5)\nprint('end')\n";

    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private ServerSocket socket;
    private RunningProgram running;
    private Thread thread;
    private int exitCode = -1;

    private int run(String code, String token, boolean waits) throws Exception {
        SwitchedListener listener = new SwitchedListener();
        SystemHost host = new SystemHost(
                InputStream.nullInputStream(),
                listener.tee(Channel.OUTPUT, output),
                listener.tee(Channel.ERROR, output));
        Machine machine = new Machine(MachineOptions.DEFAULT, host);
        running = new RunningProgram(machine, listener, List.of("-c"));
        socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        new DebugServer(socket, new Entrance(running, token)).start();
        thread = new Thread(() -> {
            try {
                if (waits) {
                    running.awaitStart();
                }
            } catch (InterruptedException e) {
                return;
            }
            exitCode = running.run(() -> machine.programs().runText(code, List.of("-c")));
        });
        thread.start();
        return socket.getLocalPort();
    }

    @AfterEach
    void programEnds() throws Exception {
        running.program().terminate();
        running.start();
        thread.join(20_000);
        assertThat(thread.isAlive()).isFalse();
        socket.close();
    }

    private String text() {
        return output.toString(StandardCharsets.UTF_8);
    }

    private static void attach(DapClient client, String arguments) {
        client.ask("initialize", "{\"adapterID\":\"vivarium\"}");
        client.ask("attach", arguments);
        client.event("initialized");
        client.ask("setFunctionBreakpoints", "{\"breakpoints\":[{\"name\":\"tick\"}]}");
        client.ask("configurationDone", "{}");
    }

    private static int count(DapClient client) {
        assertThat(client.event("stopped").get("reason").getAsString()).isEqualTo("function breakpoint");
        return client.ask("evaluate", "{\"expression\":\"n\",\"context\":\"hover\"}")
                .get("result")
                .getAsInt();
    }

    @Test
    void clientsAttachOneAfterTheOtherAndTheProgramGoesOn() throws Exception {
        int port = run(COUNTING, null, false);
        int first;
        try (DapClient client = DapClient.connect(port)) {
            attach(client, "{}");
            first = count(client);
            assertThat(client.request("restart", "{}").get("message").getAsString())
                    .contains("cannot be started anew");
            try (DapClient other = DapClient.connect(port)) {
                assertThat(other.request("attach", "{}").get("message").getAsString())
                        .contains("another debugger is attached");
            }
            client.request("disconnect", "{}");
        }
        // It stood in a breakpoint when the client left it.
        try (DapClient client = DapClient.connect(port)) {
            attach(client, "{}");
            assertThat(count(client)).isGreaterThan(first);
            client.ask("evaluate", "{\"expression\":\"n = 200000\",\"context\":\"repl\"}");
            client.ask("setFunctionBreakpoints", "{\"breakpoints\":[]}");
            client.ask("continue", "{\"threadId\":1}");
            // Its output goes where it always went, and to the client.
            assertThat(client.event("output").get("output").getAsString()).isEqualTo("end\n");
            assertThat(client.event("exited").get("exitCode").getAsInt()).isZero();
            client.event("terminated");
        }
        assertThat(text()).isEqualTo("end\n");
    }

    @Test
    void adapterOfTheClientPassesMessagesOn() throws Exception {
        int port = run(COUNTING, null, false);
        try (DapClient client = DapClient.connect()) {
            JsonObject failed = client.request("attach", "{\"port\":1}");
            assertThat(failed.get("message").getAsString()).startsWith("nothing can be reached at port 1");
            assertThat(client.request("attach", "{}").get("message").getAsString())
                    .contains("attach needs the port");
            attach(client, "{\"port\":" + port + "}");
            int first = count(client);
            client.ask("continue", "{\"threadId\":1}");
            assertThat(count(client)).isEqualTo(first + 1);
            client.request("disconnect", "{\"terminateDebuggee\":true}");
            assertThat(client.serverEnds()).isTrue();
        }
        thread.join(20_000);
        assertThat(exitCode).isZero();
        assertThat(text()).isEmpty();
    }

    @Test
    void programGoesOnWhenTheClientVanishes() throws Exception {
        int port = run(COUNTING, null, false);
        DapClient client = DapClient.connect(port);
        attach(client, "{}");
        int first = count(client);
        client.close();
        try (DapClient next = DapClient.connect(port)) {
            JsonObject answer = next.request("attach", "{}");
            // The first one's end of the line takes a moment to be noticed.
            for (int i = 0; i < 100 && !answer.get("success").getAsBoolean(); i++) {
                Thread.sleep(50);
                answer = next.request("attach", "{}");
            }
            next.ask("setFunctionBreakpoints", "{\"breakpoints\":[{\"name\":\"tick\"}]}");
            assertThat(count(next)).isGreaterThan(first);
        }
    }

    @Test
    void programStandsStillForTheNextClient() throws Exception {
        int port = run(COUNTING, null, false);
        int first;
        try (DapClient client = DapClient.connect(port)) {
            attach(client, "{}");
            first = count(client);
            client.ask("disconnect", "{\"suspendDebuggee\":true}");
        }
        Thread.sleep(50);
        try (DapClient next = DapClient.connect(port)) {
            next.ask("attach", "{}");
            next.ask("configurationDone", "{}");
            assertThat(next.event("stopped").get("reason").getAsString()).isEqualTo("pause");
            assertThat(next.ask("evaluate", "{\"expression\":\"n\",\"context\":\"hover\"}")
                            .get("result")
                            .getAsInt())
                    .isEqualTo(first);
        }
    }

    @Test
    void programThatWaitsBeginsWhenTheClientIsReady() throws Exception {
        int port = run("def tick():\n    print(1)\nn = 1\ntick()\n", "secret", true);
        try (DapClient client = DapClient.connect(port)) {
            assertThat(client.request("attach", "{}").get("message").getAsString())
                    .contains("token");
            assertThat(client.request("attach", "{\"token\":\"other\"}")
                            .get("message")
                            .getAsString())
                    .contains("token");
            assertThat(client.request("stackTrace", "{\"threadId\":1}")
                            .get("success")
                            .getAsBoolean())
                    .isFalse();
            assertThat(client.request("launch", "{\"code\":\"print(1)\",\"token\":\"secret\"}")
                            .get("message")
                            .getAsString())
                    .contains("attach to it");
            attach(client, "{\"token\":\"secret\"}");
            assertThat(count(client)).isEqualTo(1);
            client.ask("continue", "{\"threadId\":1}");
            client.event("terminated");
        }
        assertThat(text()).isEqualTo("1\n");
    }
}
