package dev.vivarium.lsp.server;

import java.lang.reflect.InvocationTargetException;
import java.util.concurrent.CompletionException;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;

/** What a client is told when a request fails: one line, never a stack trace. */
final class ErrorReplies {
    private ErrorReplies() {}

    static ResponseError of(Throwable problem) {
        Throwable cause = problem;
        while ((cause instanceof CompletionException || cause instanceof InvocationTargetException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        if (cause instanceof ResponseErrorException) {
            return ((ResponseErrorException) cause).getResponseError();
        }
        // lsp4j throws this for each request that a server does not implement.
        if (cause instanceof UnsupportedOperationException) {
            return new ResponseError(ResponseErrorCode.MethodNotFound, "this request is not supported", null);
        }
        return new ResponseError(ResponseErrorCode.InternalError, "the request failed: " + cause, null);
    }
}
