package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.DebugSession;
import dev.vivarium.dap.debugger.DebuggedProgram;
import dev.vivarium.dap.debugger.Launch;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.dap.variables.Variables;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.eclipse.lsp4j.debug.services.IDebugProtocolClient;

/** What all requests of one client share: the client, its program and the references given out. */
final class ClientSession {
    private static final long END_MILLISECONDS = 2_000;

    private final Variables variables = new Variables();
    private final AtomicInteger breakpointIds = new AtomicInteger();
    private IDebugProtocolClient client;
    private ClientEvents events;
    private volatile DebugSession session;
    private volatile boolean detached;
    private final HeapPage page = new HeapPage();

    void connect(IDebugProtocolClient connected) {
        client = connected;
    }

    IDebugProtocolClient client() {
        return client;
    }

    Variables variables() {
        return variables;
    }

    int newBreakpointId() {
        return breakpointIds.incrementAndGet();
    }

    /** Prepares a program to be run. */
    void launch(Launch launch) {
        events = new ClientEvents(client);
        session = new DebugSession(launch, events);
    }

    /** Ends the program and starts it anew. */
    void restart() throws InterruptedException {
        DebugSession earlier = session();
        events.silence();
        earlier.program().terminate();
        earlier.await(END_MILLISECONDS);
        variables.clear();
        events = new ClientEvents(client);
        session = earlier.again(events);
        page.follow(session.program());
        session.start();
    }

    /** The address of the page on this client's program. */
    CompletableFuture<String> heapPage() {
        return page.open(program(), session.shown());
    }

    boolean isLaunched() {
        return session != null;
    }

    /** The session of the launched program. */
    DebugSession session() {
        DebugSession launched = session;
        if (launched == null) {
            throw ErrorReplies.refuse("nothing is launched");
        }
        return launched;
    }

    DebuggedProgram program() {
        return session().program();
    }

    /** Asks the stopped program. */
    <T> CompletableFuture<T> ask(Function<StoppedProgram, T> question) {
        return program().ask(question);
    }

    /** After the program went on, what it was asked before holds no more. */
    CompletableFuture<Void> resumed(CompletableFuture<Void> resumption) {
        return resumption.thenRun(variables::clear);
    }

    /** Lets the program go: it runs to its end without the client. */
    void detach() {
        detached = true;
        program().detach();
    }

    /** Waits for a program that was let go. */
    void awaitDetached() throws InterruptedException {
        if (detached) {
            session.await(0);
        }
    }

    /** Ends the program, whatever it does; one that was let go is not the client's any more. */
    void close() {
        if (session != null && !detached) {
            session.program().terminate();
        }
        page.close();
    }
}
