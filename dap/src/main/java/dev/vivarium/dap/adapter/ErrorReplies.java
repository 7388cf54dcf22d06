package dev.vivarium.dap.adapter;

import com.google.gson.JsonObject;
import dev.vivarium.dap.debugger.EvaluationFailed;
import dev.vivarium.dap.debugger.NotStoppedException;
import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletionException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.lsp4j.debug.Breakpoint;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** What a client is told when a request fails: one line, never a stack trace. */
final class ErrorReplies {
    /** The protocol's own word for a request that its client took back. */
    private static final String CANCELLED = "cancelled";
    /** The protocol's own word for a request that must wait until the program stops. */
    private static final String NOT_STOPPED = "notStopped";

    private static final String NOT_READ = "Message could not be parsed.";
    private static final Pattern PATH = Pattern.compile("path \\$\\.([\\w.\\[\\]]+)");

    private ErrorReplies() {}

    static ResponseError of(Throwable problem) {
        Throwable cause = causeOf(problem);
        if (cause instanceof ResponseErrorException) {
            return ((ResponseErrorException) cause).getResponseError();
        }
        // lsp4j throws this for each request that an adapter does not implement.
        if (cause instanceof UnsupportedOperationException) {
            return new ResponseError(ResponseErrorCode.MethodNotFound, "this request is not supported", null);
        }
        if (cause instanceof NotStoppedException) {
            return new ResponseError(ResponseErrorCode.RequestFailed, NOT_STOPPED, forUser(cause.getMessage()));
        }
        if (cause instanceof EvaluationFailed failed) {
            return refusal(failed.lastLine());
        }
        boolean isOwnFault = cause instanceof NullPointerException
                || cause instanceof ClassCastException
                || cause instanceof IndexOutOfBoundsException
                || cause.getMessage() == null;
        return refusal(
                isOwnFault ? "the adapter has failed: " + cause.getClass().getSimpleName() : cause.getMessage());
    }

    /** What the library says of a message that it could not read, in words for those who sent it. */
    static ResponseError plain(ResponseError error) {
        if (!NOT_READ.equals(error.getMessage())) {
            return error;
        }
        Matcher path = PATH.matcher(String.valueOf(error.getData()));
        String where = path.find() ? path.group(1).replaceFirst("^arguments\\.", "") : "";
        String what =
                where.isEmpty() ? "the request cannot be read" : "not of the type that the protocol wants: " + where;
        return new ResponseError(error.getCode(), what, null);
    }

    /** The body of an answer whose message is a word for the client. */
    private static JsonObject forUser(String text) {
        JsonObject error = new JsonObject();
        error.addProperty("id", 1);
        error.addProperty("format", text);
        JsonObject body = new JsonObject();
        body.add("error", error);
        return body;
    }

    private static ResponseError refusal(String text) {
        return new ResponseError(ResponseErrorCode.RequestFailed, text, null);
    }

    private static Throwable causeOf(Throwable problem) {
        Throwable cause = problem;
        while ((cause instanceof CompletionException || cause instanceof InvocationTargetException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** The answer to a request that its client took back. */
    static ResponseErrorException cancelled() {
        return refuse(CANCELLED);
    }

    /** Whether nothing is wrong with a request but its moment: its client took it back, or the program goes on. */
    static boolean isUntimely(Throwable problem) {
        return causeOf(problem) instanceof NotStoppedException
                || CANCELLED.equals(of(problem).getMessage());
    }

    /** A breakpoint that is not set, for nobody knows at which hits it is to stop. */
    static Breakpoint noHitCondition(int id, String text) {
        Breakpoint breakpoint = new Breakpoint();
        breakpoint.setId(id);
        breakpoint.setVerified(false);
        breakpoint.setMessage("not a hit condition: " + text);
        return breakpoint;
    }

    /** A request that cannot be done, with the reason for the user. */
    static ResponseErrorException refuse(String text) {
        return new ResponseErrorException(refusal(text));
    }
}
