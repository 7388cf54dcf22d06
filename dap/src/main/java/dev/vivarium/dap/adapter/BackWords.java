package dev.vivarium.dap.adapter;

import dev.vivarium.dap.debugger.Backwards;
import dev.vivarium.dap.debugger.Backwards.Step;
import dev.vivarium.dap.debugger.FrameView;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.dap.variables.PathReader;
import dev.vivarium.heap.Value;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The console's words for going back, for clients that have no buttons for it and for where none leads. */
final class BackWords {
    private static final Map<String, Step> STEPS = Map.of(
            "", Step.OVER,
            "in", Step.IN,
            "out", Step.OUT,
            "instruction", Step.INSTRUCTION,
            "action", Step.INSTRUCTION,
            "object", Step.OVER,
            "phase", Step.OUT);

    private static final Pattern TO = Pattern.compile("to\\s+(write|birth|cut)\\s+(.+)");

    private BackWords() {}

    /** What a line asks for; null where it is for somebody else. */
    static Function<Backwards, CompletableFuture<Void>> read(
            StoppedProgram stopped, FrameView.Code frame, String line) {
        String[] words = line.strip().split("\\s+", 2);
        PathReader names = new PathReader(stopped, frame);
        if (!words[0].equals("back") || names.read("back").isPresent()) {
            return null;
        }
        String rest = words.length > 1 ? words[1].strip() : "";
        Step step = STEPS.get(rest);
        Matcher to = TO.matcher(rest);
        if (step != null) {
            return backwards -> backwards.step(step);
        } else if (rest.equals("to start")) {
            return Backwards::toStart;
        } else if (rest.equals("to stop")) {
            return Backwards::run;
        } else if (!to.matches()) {
            throw ErrorReplies.refuse("one of: " + String.join(", ", words()));
        }
        String name = to.group(2).strip();
        long value = Console.object(names, name);
        return to.group(1).equals("write")
                ? toWrite(stopped, frame, name)
                : toObject(stopped, to.group(1), name, value);
    }

    private static Function<Backwards, CompletableFuture<Void>> toWrite(
            StoppedProgram stopped, FrameView.Code frame, String path) {
        if (frame == null || path.startsWith("0x")) {
            throw ErrorReplies.refuse(path + " is no variable that can be read again");
        }
        PathReader.Followed followed = PathReader.held(stopped, frame, path);
        if (followed == null) {
            throw ErrorReplies.refuse(path + " is no variable that can be read again");
        }
        return backwards -> backwards.toWrite(path, followed::value, followed.place(), followed.kind());
    }

    private static Function<Backwards, CompletableFuture<Void>> toObject(
            StoppedProgram stopped, String what, String name, long object) {
        if (!Value.isHeap(object) || !stopped.machine().heap().isObject(object)) {
            throw ErrorReplies.refuse(name + " lies in no block of the heap: it was not born");
        }
        int birth = stopped.machine().heap().births.of(object);
        return backwards ->
                what.equals("birth") ? backwards.toBirth(name, object, birth) : backwards.toCut(name, object, birth);
    }

    static List<String> words() {
        return List.of(
                "back",
                "back in",
                "back out",
                "back instruction",
                "back action",
                "back object",
                "back phase",
                "back to stop",
                "back to start",
                "back to write",
                "back to birth",
                "back to cut");
    }

    static List<String> help() {
        return List.of(
                "back | back in | back out | back instruction: step back, in a program launched with \"record\": true",
                "back action | back object | back phase: step back in a collection",
                "back to stop | back to start: to the last stop of a breakpoint, or to the beginning",
                "back to write NAME: to the instruction that wrote a variable, attribute or item last",
                "back to birth OBJECT: to the instruction that made it",
                "back to cut OBJECT: to the instruction that cut the last path to an object that is unreachable");
    }
}
