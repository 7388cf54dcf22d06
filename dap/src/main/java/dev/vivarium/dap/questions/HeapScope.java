package dev.vivarium.dap.questions;

import dev.vivarium.dap.debugger.FrameView;
import dev.vivarium.dap.debugger.StoppedProgram;
import dev.vivarium.dap.variables.Shown;
import dev.vivarium.dap.variables.Variables;
import dev.vivarium.heap.Value;
import dev.vivarium.vm.ProgramFrames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The answers of the console as variables, for clients without a console: asked only when they are opened. */
public final class HeapScope {
    private final Variables variables;
    private final FrameView.Code frame;
    private final HeapMoments moments;

    /**
     * @param frame whose names the questions about objects are about
     * @param moments with the last of which the heap is compared, if there is any
     */
    public HeapScope(Variables variables, FrameView.Code frame, HeapMoments moments) {
        this.variables = variables;
        this.frame = frame;
        this.moments = moments;
    }

    /** The reference of the scope. */
    public int reference() {
        return variables.rows(this::questions);
    }

    private List<Shown> questions(StoppedProgram program) {
        HeapAnswers answers = new HeapAnswers(program);
        List<Shown> shown = new ArrayList<>();
        for (Question question : Question.values()) {
            int reference = variables.rows(
                    question.isAboutObject()
                            ? later -> names(later, answers, question)
                            : later -> lines(answers.answer(question, Value.NULL)));
            shown.add(row(question.word(), question.help(), reference));
        }
        if (moments.isAnyTaken()) {
            int reference = variables.rows(later -> lines(moments.differenceFromLast(later)));
            shown.add(row("diff", "what is different from the last snapshot", reference));
        }
        return shown;
    }

    private static Shown row(String name, String text, int reference) {
        return new Shown(name, text, "", null, reference, 0, 0, 0);
    }

    private List<Shown> names(StoppedProgram program, HeapAnswers answers, Question question) {
        Map<String, Long> values = new TreeMap<>();
        for (ProgramFrames.Local local : frame.frames().locals(frame.index())) {
            values.put(local.name(), local.value());
        }
        variables.globalsOf(program, frame).forEach(values::putIfAbsent);
        List<Shown> shown = new ArrayList<>();
        values.forEach((name, value) -> {
            if (Value.isHeap(value)) {
                List<String> lines = answers.answer(question, value);
                int rest = lines.size() > 1 ? variables.rows(later -> lines(lines.subList(1, lines.size()))) : 0;
                shown.add(row(name, lines.get(0), rest));
            }
        });
        return shown;
    }

    private static List<Shown> lines(List<String> lines) {
        List<Shown> shown = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            shown.add(row(Integer.toString(i), lines.get(i).strip(), 0));
        }
        return shown;
    }
}
