package dev.vivarium.module;

import dev.vivarium.gc.Finalisation;
import dev.vivarium.gc.GcEvent.Outcome;
import dev.vivarium.gc.Policy;
import dev.vivarium.gc.WeakrefLayouts;
import dev.vivarium.heap.OutOfMemory;
import dev.vivarium.heap.Value;
import dev.vivarium.host.Host;
import dev.vivarium.object.Attributes;
import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Names;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.Traceback;
import dev.vivarium.state.NotCheckpointed;
import dev.vivarium.vm.GreenThreads;
import dev.vivarium.vm.Interrupts;
import dev.vivarium.vm.VirtualMachine;
import java.util.function.LongConsumer;

/** Runs finalisers and weakref callbacks; what they raise is printed and goes no further. */
public final class ProgramFinalisation implements Finalisation {
    private final ObjectSpace space;
    private final Policy.Facts facts;
    /** What the last finaliser returned. */
    @NotCheckpointed("read at once, in the same collection")
    private long returned;

    public ProgramFinalisation(ObjectSpace space, Policy.Facts facts) {
        this.space = space;
        this.facts = facts;
    }

    @Override
    public Outcome finalise(long object) {
        if (space.isExact(object, FinalizeType.INSTANCE)) {
            return guarded(() -> References.of(space).finalizerDies(object), this::reportFinaliser);
        }
        long method = Attributes.find(space, object, Names.DEL);
        if (method == Value.NULL) {
            return Outcome.NONE;
        }
        long self = space.boundSelf;
        Interrupts interrupts = VirtualMachine.of(space).interrupts();
        interrupts.lock();
        Outcome outcome = guarded(() -> returned = space.callMethod(method, self), this::reportFinaliser);
        interrupts.unlock();
        return outcome == Outcome.RETURNED && facts.callsUserDel() ? judge(object) : outcome;
    }

    /** Whether a finaliser that returned says that nothing became reachable: {@code ...}, of a built-in also None. */
    private Outcome judge(long object) {
        boolean isBuiltIn = Value.isRom(space.heap.load(object, 0));
        boolean disclaims = returned == Value.ELLIPSIS || returned == Value.NONE && isBuiltIn;
        return disclaims ? Outcome.DISCLAIMED : Outcome.RETURNED;
    }

    private void reportFinaliser(long exception) {
        if (facts.callsUserDel()) {
            Traceback.report(space, Host.STANDARD_ERROR, "Unhandled exception in finaliser:\n", exception);
        } else {
            Traceback.report(space, Host.STANDARD_OUTPUT, "", exception);
        }
    }

    @Override
    public Outcome callBack(long reference) {
        return guarded(
                () -> call(reference),
                error -> Traceback.report(
                        space, Host.STANDARD_ERROR, "Unhandled exception in weakref callback:\n", error));
    }

    private void call(long reference) {
        if (space.isExact(reference, RefType.INSTANCE)) {
            space.call(space.heap.load(reference, WeakrefLayouts.CALLBACK), reference);
        } else {
            FinalizeType.callBack(space, reference);
        }
    }

    /** Does something in the program, in the middle of anything else: the stack and the temporaries stay as they are. */
    private Outcome guarded(Runnable action, LongConsumer report) {
        int top = space.stack.top;
        int mark = space.heap.temporaries.mark();
        Outcome outcome = Outcome.RETURNED;
        GreenThreads threads = GreenThreads.of(space);
        threads.pin();
        try {
            action.run();
        } catch (PythonError error) {
            outcome = Outcome.RAISED;
            report.accept(error.exception());
        } catch (OutOfMemory failure) {
            outcome = Outcome.RAISED;
            report.accept(ExceptionType.outOfMemory(space, failure).exception());
        } finally {
            threads.unpin();
        }
        space.stack.top = top;
        space.heap.temporaries.release(mark);
        return outcome;
    }
}
