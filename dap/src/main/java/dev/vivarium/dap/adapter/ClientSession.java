package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.DebugSession;
import dev.vivarium.dap.debugger.DebuggedProgram;
import dev.vivarium.dap.debugger.Debuggee;
import dev.vivarium.dap.debugger.Launch;
import dev.vivarium.dap.debugger.RunningProgram;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.dap.questions.HeapMoments;
import dev.vivarium.dap.variables.Variables;
import dev.vivarium.heap.Heap;
import dev.vivarium.heap.Value;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.debug.ContinuedEventArguments;
import org.eclipse.lsp4j.debug.InvalidatedAreas;
import org.eclipse.lsp4j.debug.InvalidatedEventArguments;
import org.eclipse.lsp4j.debug.MemoryEventArguments;
import org.eclipse.lsp4j.debug.services.IDebugProtocolClient;

/** What all requests of one client share: the client, its program and the references given out. */
final class ClientSession {
    private static final long END_MILLISECONDS = 2_000;

    private final Variables variables = new Variables();
    private final HeapMoments moments = new HeapMoments();
    private final AtomicInteger breakpointIds = new AtomicInteger();
    private IDebugProtocolClient client;
    private ClientEvents events;
    private volatile Debuggee session;
    private volatile boolean detached;
    private final HeapPage page = new HeapPage();
    private final Entrance entrance;
    private final SourceTexts texts = new SourceTexts();
    private final OpenRequests open = new OpenRequests();
    private final Lock handling = new ReentrantLock();
    private final Dialect dialect = new Dialect();
    private volatile Features features = Features.NONE;

    ClientSession(Entrance entrance) {
        this.entrance = entrance;
    }

    Entrance entrance() {
        return entrance;
    }

    void connect(IDebugProtocolClient connected) {
        client = connected;
    }

    IDebugProtocolClient client() {
        return client;
    }

    Variables variables() {
        return variables;
    }

    /** The heap's snapshots that were taken in the console. */
    HeapMoments moments() {
        return moments;
    }

    int newBreakpointId() {
        return breakpointIds.incrementAndGet();
    }

    /** Prepares a program to be run. */
    void launch(Launch launch) {
        texts.setLaunched(launch.kind() == Launch.Kind.TEXT ? launch.program() : null);
        events = new ClientEvents(client, handling, texts);
        session = new DebugSession(launch, events);
    }

    /** Takes the running program; refuses where another client has it. */
    void attach() {
        RunningProgram running = entrance.program();
        events = new ClientEvents(client, handling, texts);
        if (!running.take(events)) {
            throw ErrorReplies.refuse("another debugger is attached, or the program has ended");
        }
        session = running;
    }

    /** Lets the program that was attached to stand still until another client comes. */
    void suspend() {
        if (session instanceof RunningProgram running) {
            running.suspend(events);
        }
    }

    boolean isAttached() {
        return session instanceof RunningProgram;
    }

    /**
     * Ends the program and starts it anew.
     *
     * @param launch how, where that is different now; null for as before
     */
    void restart(Launch launch) throws InterruptedException {
        if (!(session() instanceof DebugSession earlier)) {
            throw ErrorReplies.refuse("a program that was attached to cannot be started anew");
        }
        events.silence();
        if (earlier.program().stands()) {
            tellContinued();
        }
        earlier.program().terminate();
        earlier.await(END_MILLISECONDS);
        variables.clear();
        events = new ClientEvents(client, handling, texts);
        DebugSession next = earlier.again(launch, events);
        texts.setLaunched(
                next.launch().kind() == Launch.Kind.TEXT ? next.launch().program() : null);
        session = next;
        page.follow(next.program());
        next.start();
    }

    /** The address of the page on this client's program. */
    CompletableFuture<String> heapPage() {
        return page.open(program(), session.shown());
    }

    boolean isLaunched() {
        return session != null;
    }

    /** The client's program. */
    Debuggee session() {
        Debuggee launched = session;
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
        return open.follow(program().ask(question));
    }

    /**
     * As {@link #ask}, for what editors ask by themselves: while a program runs, and taking it back at each key. They show
     * every error to their users, so a question that comes at the wrong moment has an answer that says nothing.
     */
    <T> CompletableFuture<T> askIfTimely(Function<StoppedProgram, T> question, Supplier<T> nothing) {
        return ask(question).exceptionally(problem -> {
            if (!ErrorReplies.isUntimely(problem)) {
                throw new CompletionException(problem);
            }
            return nothing.get();
        });
    }

    /** As {@link #ask}, what may take long: the client is told how it goes. */
    <T> CompletableFuture<T> askAtLength(String title, Function<StoppedProgram, T> question) {
        CompletableFuture<T> answer = ask(question);
        return features.progress() ? open.tell(client, title, answer) : answer;
    }

    /** Held while a request is handed over and, if it can be at once, answered. */
    Lock handling() {
        return handling;
    }

    OpenRequests open() {
        return open;
    }

    SourceTexts texts() {
        return texts;
    }

    Features features() {
        return features;
    }

    void setFeatures(Features wanted) {
        features = wanted;
    }

    /** How the client counts lines and columns, and names files. */
    Dialect dialect() {
        return dialect;
    }

    /** The user has changed the program: whatever the client has read of it may be different now. */
    void changed(StoppedProgram stopped) {
        if (features.invalidated()) {
            InvalidatedEventArguments event = new InvalidatedEventArguments();
            event.setAreas(new String[] {InvalidatedAreas.VARIABLES});
            client.invalidated(event);
        }
        if (features.memory()) {
            Heap heap = stopped.machine().heap();
            MemoryEventArguments event = new MemoryEventArguments();
            event.setMemoryReference(Translation.address(Value.addressOfBlock(0)));
            event.setCount((int) (Value.addressOfBlock(heap.blocks()) - Value.addressOfBlock(0)));
            client.memory(event);
        }
    }

    /** A program that the client knows to stand is none any more. */
    private void tellContinued() {
        ContinuedEventArguments event = new ContinuedEventArguments();
        event.setThreadId(1);
        event.setAllThreadsContinued(true);
        client.continued(event);
    }

    /** After the program went on, what it was asked before holds no more. */
    CompletableFuture<Void> resumed(CompletableFuture<Void> resumption) {
        return resumption.thenRun(variables::clear);
    }

    /** As {@link #resumed}, where the client cannot know from the request that the program goes on. */
    CompletableFuture<Void> resumedByConsole(CompletableFuture<Void> resumption) {
        DebuggedProgram program = program();
        return resumed(resumption).thenRun(() -> program.tellGoesOn(1));
    }

    /** Lets the program go: it runs to its end without the client. */
    void detach() {
        if (session instanceof RunningProgram running) {
            running.release(events);
        } else {
            detached = true;
            program().detach();
        }
    }

    /** Waits for a program that was let go. */
    void awaitDetached() throws InterruptedException {
        if (detached) {
            session.await(0);
        }
    }

    /** Ends the program, whatever it does. */
    void terminate() {
        if (session != null && !detached) {
            session.program().terminate();
        }
    }

    /** The client is gone: ends the program that was launched for it, and lets one go that it attached to. */
    void close() {
        if (session instanceof RunningProgram running) {
            running.release(events);
        } else {
            terminate();
        }
        page.close();
    }
}
