package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.Launch;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.debug.CancelArguments;
import org.eclipse.lsp4j.debug.Capabilities;
import org.eclipse.lsp4j.debug.ConfigurationDoneArguments;
import org.eclipse.lsp4j.debug.DisconnectArguments;
import org.eclipse.lsp4j.debug.InitializeRequestArguments;
import org.eclipse.lsp4j.debug.ProcessEventArguments;
import org.eclipse.lsp4j.debug.ProcessEventArgumentsStartMethod;
import org.eclipse.lsp4j.debug.TerminateArguments;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;

/** Beginning and ending. */
final class LifecycleRequests implements RequestGroup {
    private static final long END_MILLISECONDS = 2_000;

    /** The argument of an attach request that tells why the program could not be reached. */
    static final String FAILURE = "__failure";

    private final ClientSession client;
    private List<RequestGroup> groups = List.of();

    LifecycleRequests(ClientSession client) {
        this.client = client;
    }

    /** Says who announces what the adapter can do. */
    void setGroups(List<RequestGroup> all) {
        groups = all;
    }

    @Override
    public void announce(Capabilities capabilities) {
        capabilities.setSupportsConfigurationDoneRequest(true);
        capabilities.setSupportsRestartRequest(true);
        capabilities.setSupportsTerminateRequest(true);
        capabilities.setSupportTerminateDebuggee(true);
        capabilities.setSupportSuspendDebuggee(true);
        capabilities.setSupportsCancelRequest(true);
        // What the program prints goes to the client as it is, with its colours.
        capabilities.setSupportsANSIStyling(true);
    }

    @JsonRequest
    CompletableFuture<Capabilities> initialize(InitializeRequestArguments arguments) {
        client.setFeatures(Features.of(arguments));
        client.dialect().speak(arguments);
        Capabilities capabilities = new Capabilities();
        groups.forEach(group -> group.announce(capabilities));
        return CompletableFuture.completedFuture(capabilities);
    }

    @JsonRequest
    CompletableFuture<Void> launch(Map<String, Object> arguments) {
        if (client.isLaunched()) {
            throw ErrorReplies.refuse("a program is launched already");
        }
        client.entrance().check(arguments.get("token"));
        if (client.entrance().program() != null) {
            throw ErrorReplies.refuse("a program runs here already; attach to it");
        }
        client.launch(LaunchArguments.read(arguments));
        return CompletableFuture.completedFuture(null).thenApply(launched -> {
            if (client.program().backwards().isPossible()) {
                BackwardRequests.announceTo(client);
            }
            client.client().initialized();
            return null;
        });
    }

    /** Attaches to the program behind the port; one behind another port has been passed on before. */
    @JsonRequest
    CompletableFuture<Void> attach(Map<String, Object> arguments) {
        if (arguments.get(FAILURE) != null) {
            throw ErrorReplies.refuse(arguments.get(FAILURE).toString());
        }
        if (client.isLaunched()) {
            throw ErrorReplies.refuse("a program is attached already");
        }
        if (client.entrance().program() == null) {
            throw ErrorReplies.refuse("attach needs the port that vivarium run --debug has printed");
        }
        client.entrance().check(arguments.get("token"));
        client.attach();
        return CompletableFuture.completedFuture(null).thenApply(attached -> {
            client.client().initialized();
            return null;
        });
    }

    @JsonRequest
    CompletableFuture<Void> configurationDone(ConfigurationDoneArguments arguments) {
        tellProcess();
        client.session().start();
        return done();
    }

    /** The program runs in this process. */
    private void tellProcess() {
        ProcessEventArguments event = new ProcessEventArguments();
        event.setName(String.join(" ", client.session().shown()));
        event.setSystemProcessId((int) ProcessHandle.current().pid());
        event.setIsLocalProcess(true);
        event.setStartMethod(
                client.isAttached()
                        ? ProcessEventArgumentsStartMethod.ATTACH
                        : ProcessEventArgumentsStartMethod.LAUNCH);
        event.setPointerSize(Long.SIZE);
        client.client().process(event);
    }

    /** Starts the program again as it was launched, or as the client wants it launched now. */
    @JsonRequest
    CompletableFuture<Void> restart(Map<String, Object> arguments) {
        client.session();
        Launch launch = client.isAttached() ? null : LaunchArguments.readAgain(arguments.get("arguments"));
        return CompletableFuture.runAsync(() -> {
            try {
                if (launch != null && launch.recording() && launch.debugging()) {
                    BackwardRequests.announceTo(client);
                }
                client.restart(launch);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @JsonRequest
    CompletableFuture<Void> cancel(CancelArguments arguments) {
        client.open().cancel(arguments.getRequestId(), arguments.getProgressId());
        return done();
    }

    @JsonRequest
    CompletableFuture<Void> terminate(TerminateArguments arguments) {
        client.program().terminate();
        return done();
    }

    /** Ends the program; one that is to live on is let go, and the adapter stays until it ends. */
    @JsonRequest
    CompletableFuture<Void> disconnect(DisconnectArguments arguments) {
        Boolean terminates = arguments == null ? null : arguments.getTerminateDebuggee();
        boolean detaches = client.isLaunched()
                && (client.isAttached() ? !Boolean.TRUE.equals(terminates) : Boolean.FALSE.equals(terminates));
        if (detaches && client.isAttached() && Boolean.TRUE.equals(arguments.getSuspendDebuggee())) {
            client.suspend();
        } else if (detaches) {
            client.detach();
        } else {
            client.terminate();
        }
        return CompletableFuture.runAsync(() -> awaitEnd(detaches ? 1 : END_MILLISECONDS));
    }

    private void awaitEnd(long milliseconds) {
        try {
            if (client.isLaunched()) {
                client.session().await(milliseconds);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static CompletableFuture<Void> done() {
        return CompletableFuture.completedFuture(null);
    }
}
