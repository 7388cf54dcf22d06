package dev.vivarium.dap.adapter;

import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.lsp4j.jsonrpc.MessageIssueException;
import org.eclipse.lsp4j.jsonrpc.messages.MessageIssue;
import org.eclipse.lsp4j.jsonrpc.messages.RequestMessage;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.lsp4j.jsonrpc.services.JsonRequest;
import org.eclipse.lsp4j.jsonrpc.validation.NonNull;

/**
 * What the requests must have. One without arguments gets empty ones, and one that lacks what the protocol demands is
 * answered before anybody has to do with it.
 */
final class RequestShapes {
    private static final String PROTOCOL = "org.eclipse.lsp4j.debug.";

    private final Map<String, Class<?>> arguments = new HashMap<>();

    RequestShapes(List<?> groups) {
        for (Object group : groups) {
            for (Method method : group.getClass().getDeclaredMethods()) {
                JsonRequest request = method.getAnnotation(JsonRequest.class);
                if (request != null && method.getParameterCount() == 1) {
                    String name = request.value().isEmpty() ? method.getName() : request.value();
                    arguments.put(name, method.getParameterTypes()[0]);
                }
            }
        }
    }

    /** Completes a request; throws what the client is answered where that cannot be. */
    void complete(RequestMessage request) {
        if (request.getMethod() == null) {
            // The answer must repeat it.
            request.setMethod("");
        }
        Class<?> type = arguments.get(request.getMethod());
        if (request.getParams() == null && type != null) {
            request.setParams(empty(type));
        }
        String problem = problem(request.getParams(), new ArrayDeque<>());
        if (problem != null) {
            throw new MessageIssueException(
                    request, List.of(new MessageIssue(problem, ResponseErrorCode.InvalidParams.getValue())));
        }
    }

    private static Object empty(Class<?> type) {
        if (type == Map.class) {
            return new LinkedHashMap<>();
        }
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException noArguments) {
            throw new IllegalStateException(noArguments);
        }
    }

    /** What is wrong with a part of the arguments; null for nothing. */
    private static String problem(Object part, Deque<String> path) {
        if (part instanceof Object[] || part != null && part.getClass().isArray()) {
            return problemInside(part, path);
        }
        if (part == null || !part.getClass().getName().startsWith(PROTOCOL) || part instanceof Enum<?>) {
            return null;
        }
        for (Method method : part.getClass().getMethods()) {
            if (!method.getName().startsWith("get") || method.getParameterCount() > 0) {
                continue;
            }
            String name = method.getName().substring(3, 4).toLowerCase(Locale.ROOT)
                    + method.getName().substring(4);
            path.addLast(name);
            Object value = value(part, method);
            String problem = value == null && method.isAnnotationPresent(NonNull.class)
                    ? "the argument " + String.join(".", path) + " is missing"
                    : problem(value, path);
            if (problem != null) {
                return problem;
            }
            path.removeLast();
        }
        return null;
    }

    private static String problemInside(Object array, Deque<String> path) {
        if (array.getClass().getComponentType().isPrimitive()) {
            return null;
        }
        for (int i = 0; i < Array.getLength(array); i++) {
            Object element = Array.get(array, i);
            if (element == null) {
                return "the argument " + String.join(".", path) + " holds a null";
            }
            String problem = problem(element, path);
            if (problem != null) {
                return problem;
            }
        }
        return null;
    }

    private static Object value(Object part, Method getter) {
        try {
            return getter.invoke(part);
        } catch (ReflectiveOperationException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
