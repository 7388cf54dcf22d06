package dev.vivarium.vm;

import static dev.vivarium.vm.Instructions.*;

import dev.vivarium.heap.TemporaryRoots;
import dev.vivarium.heap.Value;
import dev.vivarium.heap.ValueStack;
import dev.vivarium.object.Arithmetic;
import dev.vivarium.object.CellType;
import dev.vivarium.object.ListType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Operators;
import dev.vivarium.object.TupleType;

/**
 * The dispatch loop. {@link #dispatch} stays below HotSpot's limit of 8,000 bytes of bytecode, beyond which a method is
 * never compiled: it holds only fast paths, everything else is a call to {@link Operations} and its companions. It is
 * one method on purpose, since a case that is a method of its own would have to give back two values, {@code pc} and
 * {@code sp}, through the heap.
 *
 * <p>Convention: {@code pc} is the next instruction, {@code sp} the first free stack slot. Before anything that may
 * allocate, call or raise, {@link #save} makes both visible, so that the operands are roots and a traceback finds its
 * line; operands are popped only afterwards.
 */
final class Dispatch {
    private final ObjectSpace space;
    private final ValueStack stack;
    private final TemporaryRoots temporaries;
    private final Frames frames;
    private final Operations operations;
    private final Lookups lookups;
    private final Unwinder unwinder;
    private final CallSequence calls;
    private final Generators generators;
    private final Interrupts interrupts;
    private final Jumps jumps;
    private final Stops stops;

    Dispatch(
            ObjectSpace space,
            Frames frames,
            Operations operations,
            CallSequence calls,
            Generators generators,
            Unwinder unwinder,
            Interrupts interrupts,
            Jumps jumps,
            Stops stops) {
        this.space = space;
        this.frames = frames;
        this.operations = operations;
        this.calls = calls;
        this.generators = generators;
        this.unwinder = unwinder;
        this.interrupts = interrupts;
        this.jumps = jumps;
        this.stops = stops;
        lookups = operations.lookups;
        stack = space.stack;
        temporaries = space.heap.temporaries;
    }

    private void save(int frame, int pc, int sp, int mark) {
        frames.pc[frame] = pc;
        stack.top = sp;
        temporaries.release(mark);
    }

    /** Does what waits for a jump, then jumps. */
    private int interrupted(int frame, int pc, int sp, int mark, int target) {
        save(frame, pc, sp, mark);
        jumps.interrupt(frame, pc, sp, target);
        return target;
    }

    private long binary(int frame, int pc, int sp, int mark, int operator) {
        save(frame, pc, sp, mark);
        return operations.binary(operator, stack.slots[sp - 2], stack.slots[sp - 1]);
    }

    /** A fused instruction whose fast path does not hold does only what its first part, a LOAD_FAST, does. */
    private int loadFast(int frame, int pc, int sp, int mark, long value) {
        if (value == Value.NULL) {
            save(frame, pc, sp, mark);
            throw operations.unboundLocal();
        }
        stack.slots[sp] = value;
        return sp + 1;
    }

    private boolean isTrue(int frame, int pc, int sp, int mark, long value) {
        if (value == Value.TRUE) {
            return true;
        }
        if (value == Value.FALSE || value == Value.NONE) {
            return false;
        }
        save(frame, pc, sp, mark);
        return Operators.isTrue(space, value);
    }

    /**
     * Throws into the running frame what its resumer asked for: a frame that delegates passes it on.
     *
     * @return true where the frame yielded to Java
     */
    private boolean throwInjected(int entry) {
        int frame = frames.depth - 1;
        int pc = frames.pc[frame];
        int sp = frames.top[frame];
        long exception = generators.takeInjected();
        frames.pc[frame] = pc + 1;
        stack.top = sp;
        if (frames.code[frame].operation(pc) != YIELD_FROM) {
            unwinder.unwind(Raising.instance(space, exception), entry);
            return false;
        }
        int outcome = generators.delegate(sp, exception);
        if (outcome == Generators.FINISHED) {
            frames.top[frame] = sp - 1;
        }
        return outcome == Generators.LEFT;
    }

    /**
     * Runs the topmost frame until it returns or yields.
     *
     * @param entry the depth of the entry frame
     * @param mark the temporaries below those of this call
     */
    long dispatch(int entry, int mark) {
        final long[] s = stack.slots;
        final long[] words = space.heap.words;
        final Frames frames = this.frames;
        while (true) {
            while (generators.hasInjected()) {
                if (throwInjected(entry)) {
                    return generators.left;
                }
            }
            if (interrupts.pending) {
                jumps.turn(mark);
            }
            final int frame = frames.depth - 1;
            final DecodedCode current = frames.code[frame];
            int[] code = current.code;
            final int base = frames.base[frame];
            int pc = frames.pc[frame];
            int sp = frames.top[frame];
            running:
            while (true) {
                int instruction = code[pc++];
                // What an operator gave; NULL where its fast path does not hold.
                long result;
                operator:
                {
                    switch (instruction & 0xFF) {
                        case LOAD_FAST: {
                            long value = s[base + (instruction >> 8)];
                            if (value == Value.NULL) {
                                save(frame, pc, sp, mark);
                                throw operations.unboundLocal();
                            }
                            s[sp++] = value;
                            continue;
                        }
                        case STORE_FAST:
                            s[base + (instruction >> 8)] = s[--sp];
                            continue;
                        case LOAD_CONST:
                            s[sp++] = current.constants[instruction >> 8];
                            continue;
                        case LOAD_DEREF: {
                            long value = words[Value.wordIndex(s[base + (instruction >> 8)]) + CellType.CONTENT];
                            if (value == Value.NULL) {
                                save(frame, pc, sp, mark);
                                throw operations.unboundLocal();
                            }
                            s[sp++] = value;
                            continue;
                        }
                        case STORE_DEREF:
                            words[Value.wordIndex(s[base + (instruction >> 8)]) + CellType.CONTENT] = s[--sp];
                            continue;
                        case LOAD_GLOBAL: {
                            int site = instruction >> 8;
                            long value = Caches.global(words, current, site, frames.globals[frame]);
                            if (value == Value.NULL) {
                                save(frame, pc, sp, mark);
                                value = lookups.loadGlobal(current, site, frames.globals[frame]);
                            }
                            s[sp++] = value;
                            continue;
                        }
                        case LOAD_ATTR: {
                            long value = Caches.attribute(words, current, instruction >> 8, s[sp - 1]);
                            if (value == Value.NULL) {
                                save(frame, pc, sp, mark);
                                value = lookups.loadAttribute(current, instruction >> 8, s[sp - 1]);
                            }
                            s[sp - 1] = value;
                            continue;
                        }
                        case LOAD_METHOD: {
                            save(frame, pc, sp, mark);
                            s[sp - 1] = lookups.loadMethod(current, instruction >> 8, s[sp - 1]);
                            s[sp++] = space.boundSelf;
                            continue;
                        }
                        case STORE_ATTR: {
                            if (!Caches.storeAttribute(words, current, instruction >> 8, s[sp - 1], s[sp - 2])) {
                                save(frame, pc, sp, mark);
                                lookups.storeAttribute(current, instruction >> 8, s[sp - 1], s[sp - 2]);
                            }
                            sp -= 2;
                            continue;
                        }
                        case LOAD_SUBSCR: {
                            long value = Subscripts.load(words, s[sp - 2], s[sp - 1]);
                            if (value == Value.NULL) {
                                save(frame, pc, sp, mark);
                                value = Operators.subscript(space, s[sp - 2], s[sp - 1], Value.SENTINEL);
                            }
                            s[--sp - 1] = value;
                            continue;
                        }
                        case STORE_SUBSCR: {
                            // The stack holds value, container, index.
                            if (!Subscripts.store(words, s[sp - 2], s[sp - 1], s[sp - 3])) {
                                save(frame, pc, sp, mark);
                                Operators.subscript(space, s[sp - 2], s[sp - 1], s[sp - 3]);
                            }
                            sp -= 3;
                            continue;
                        }
                        case POP_TOP:
                            sp--;
                            continue;
                        case DUP_TOP:
                            s[sp] = s[sp - 1];
                            sp++;
                            continue;
                        case DUP_TOP_TWO:
                            s[sp] = s[sp - 2];
                            s[sp + 1] = s[sp - 1];
                            sp += 2;
                            continue;
                        case ROT_TWO: {
                            long top = s[sp - 1];
                            s[sp - 1] = s[sp - 2];
                            s[sp - 2] = top;
                            continue;
                        }
                        case ROT_THREE: {
                            long top = s[sp - 1];
                            s[sp - 1] = s[sp - 2];
                            s[sp - 2] = s[sp - 3];
                            s[sp - 3] = top;
                            continue;
                        }
                        case JUMP: {
                            int target = instruction >> 8;
                            pc = interrupts.pending ? interrupted(frame, pc, sp, mark, target) : target;
                            continue;
                        }
                        case POP_JUMP_IF_TRUE:
                            if (isTrue(frame, pc, sp, mark, s[sp - 1])) {
                                int target = instruction >> 8;
                                pc = interrupts.pending ? interrupted(frame, pc, sp, mark, target) : target;
                            }
                            sp--;
                            continue;
                        case POP_JUMP_IF_FALSE:
                            if (!isTrue(frame, pc, sp, mark, s[sp - 1])) {
                                int target = instruction >> 8;
                                pc = interrupts.pending ? interrupted(frame, pc, sp, mark, target) : target;
                            }
                            sp--;
                            continue;
                        case JUMP_IF_TRUE_OR_POP:
                            if (isTrue(frame, pc, sp, mark, s[sp - 1])) {
                                pc = instruction >> 8;
                            } else {
                                sp--;
                            }
                            continue;
                        case JUMP_IF_FALSE_OR_POP:
                            if (isTrue(frame, pc, sp, mark, s[sp - 1])) {
                                sp--;
                            } else {
                                pc = instruction >> 8;
                            }
                            continue;
                        case GET_ITER_STACK: {
                            save(frame, pc, sp, mark);
                            operations.startIteration(sp);
                            sp += Operations.ITERATOR_SLOTS - 1;
                            continue;
                        }
                        case FOR_ITER: {
                            long value = ForLoop.next(s, words, sp - Operations.ITERATOR_SLOTS);
                            if (value == Value.NULL) {
                                save(frame, pc, sp, mark);
                                long iterator = s[sp - 3];
                                if (generators.isGenerator(iterator)) {
                                    frames.top[frame] = sp;
                                    if (generators.enter(iterator, Value.NONE, Value.NULL, Frames.ITERATION, sp)) {
                                        break running;
                                    }
                                    value = Value.STOP_ITERATION;
                                } else {
                                    value = operations.next(sp - Operations.ITERATOR_SLOTS);
                                }
                            }
                            if (value == Value.STOP_ITERATION) {
                                sp -= Operations.ITERATOR_SLOTS;
                                pc = instruction >> 8;
                            } else if ((code[pc] & 0xFF) == STORE_FAST) {
                                s[base + (code[pc++] >> 8)] = value;
                            } else {
                                s[sp++] = value;
                            }
                            continue;
                        }
                        case CALL_FUNCTION: {
                            int count = instruction >> 8 & 0xFF;
                            int keywords = instruction >> 16 & 0xFF;
                            save(frame, pc, sp, mark);
                            sp -= count + 2 * keywords + 1;
                            if (calls.call(sp, sp + 1, count, keywords)) {
                                frames.top[frame] = sp;
                                break running;
                            }
                            sp++;
                            continue;
                        }
                        case CALL_METHOD: {
                            int count = instruction >> 8 & 0xFF;
                            int keywords = instruction >> 16 & 0xFF;
                            save(frame, pc, sp, mark);
                            sp -= count + 2 * keywords + 2;
                            boolean entered = s[sp + 1] == Value.NULL
                                    ? calls.call(sp, sp + 2, count, keywords)
                                    : calls.call(sp, sp + 1, count + 1, keywords);
                            if (entered) {
                                frames.top[frame] = sp;
                                break running;
                            }
                            sp++;
                            continue;
                        }
                        case CALL_FUNCTION_VAR_KW:
                        case CALL_METHOD_VAR_KW: {
                            save(frame, pc, sp, mark);
                            boolean method = (instruction & 0xFF) == CALL_METHOD_VAR_KW;
                            int count = instruction >> 8 & 0xFF;
                            int keywords = instruction >> 16 & 0xFF;
                            sp -= count + 2 * keywords + (method ? 3 : 2);
                            if (calls.callSpread(sp, method, count, keywords)) {
                                frames.top[frame] = sp;
                                break running;
                            }
                            sp++;
                            continue;
                        }
                        case RETURN_VALUE: {
                            if (frames.hasBlock()) {
                                int handler = unwinder.unwindReturn(pc, sp);
                                sp = unwinder.top;
                                if (handler >= 0) {
                                    pc = handler;
                                    continue;
                                }
                            }
                            long value = s[sp - 1];
                            if (frames.kind[frame] == Frames.CALL) {
                                s[frames.result[frame]] = value;
                                frames.pop();
                                frames.top[frame - 1] = frames.result[frame] + 1;
                                break running;
                            }
                            save(frame, pc, sp, mark);
                            if (generators.finishSpecial(value)) {
                                return generators.left;
                            }
                            break running;
                        }
                        case YIELD_VALUE: {
                            save(frame, pc, sp - 1, mark);
                            if (generators.yieldValue(s[sp - 1])) {
                                return generators.left;
                            }
                            break running;
                        }
                        case YIELD_FROM: {
                            save(frame, pc, sp, mark);
                            int outcome = generators.delegate(sp, Value.NULL);
                            if (outcome == Generators.LEFT) {
                                return generators.left;
                            }
                            if (outcome == Generators.ENTERED) {
                                break running;
                            }
                            sp--;
                            continue;
                        }
                        case SETUP_EXCEPT:
                            frames.pushBlock(instruction >> 8, sp, false);
                            continue;
                        case SETUP_FINALLY:
                            frames.pushBlock(instruction >> 8, sp, true);
                            continue;
                        case POP_EXCEPT_JUMP:
                            unwinder.popBlock();
                            pc = instruction >> 8;
                            continue;
                        case END_FINALLY: {
                            unwinder.popBlock();
                            long reason = s[sp - 1];
                            if (reason == Value.NONE) {
                                sp--;
                                continue;
                            }
                            save(frame, pc, sp, mark);
                            if (!Value.isSmallInt(reason)) {
                                unwinder.unwind(reason, entry);
                                break running;
                            }
                            int handler = unwinder.resume(pc, sp - 1, (int) Value.smallIntValue(reason));
                            sp = unwinder.top;
                            if (handler >= 0) {
                                pc = handler;
                                continue;
                            }
                            frames.top[frame] = sp;
                            if (generators.finish(s[sp - 1])) {
                                return generators.left;
                            }
                            break running;
                        }
                        case UNWIND_JUMP: {
                            int pair = instruction >> 8;
                            s[sp] = current.constants[pair];
                            pc = unwinder.unwindJump(
                                    pc, sp + 1, (int) Value.smallIntValue(current.constants[pair + 1]));
                            sp = unwinder.top;
                            continue;
                        }
                        case RAISE_OBJ:
                            save(frame, pc, sp, mark);
                            unwinder.unwind(operations.exceptionFor(s[sp - 1]), entry);
                            break running;
                        case RAISE_LAST:
                            save(frame, pc, sp, mark);
                            unwinder.unwind(operations.activeException(), entry);
                            break running;
                        case FAST_FAST: {
                            long first = s[base + (instruction >> 8)];
                            long second = s[base + (code[pc] >> 8)];
                            if (first != Value.NULL && second != Value.NULL) {
                                s[sp] = first;
                                s[sp + 1] = second;
                                sp += 2;
                                pc++;
                                continue;
                            }
                            sp = loadFast(frame, pc, sp, mark, first);
                            continue;
                        }
                        case FAST_CONST: {
                            long first = s[base + (instruction >> 8)];
                            if (first != Value.NULL) {
                                s[sp] = first;
                                s[sp + 1] = current.constants[code[pc++] >> 8];
                                sp += 2;
                                continue;
                            }
                            sp = loadFast(frame, pc, sp, mark, first);
                            continue;
                        }
                        case FAST_CONST_ADD: {
                            long first = s[base + (instruction >> 8)];
                            long sum = Arithmetic.add(first, current.constants[code[pc] >> 8]);
                            if (sum == Value.NULL) {
                                sp = loadFast(frame, pc, sp, mark, first);
                                continue;
                            }
                            int behind = code[pc + 2];
                            if ((behind & 0xFF) == STORE_FAST) {
                                s[base + (behind >> 8)] = sum;
                                pc += 3;
                            } else {
                                s[sp++] = sum;
                                pc += 2;
                            }
                            continue;
                        }
                        case FAST_CONST_SUBTRACT: {
                            long first = s[base + (instruction >> 8)];
                            long difference = Arithmetic.subtract(first, current.constants[code[pc] >> 8]);
                            if (difference == Value.NULL) {
                                sp = loadFast(frame, pc, sp, mark, first);
                                continue;
                            }
                            int behind = code[pc + 2];
                            if ((behind & 0xFF) == STORE_FAST) {
                                s[base + (behind >> 8)] = difference;
                                pc += 3;
                            } else {
                                s[sp++] = difference;
                                pc += 2;
                            }
                            continue;
                        }
                        case RANGE_STEP: {
                            int next = interrupts.pending
                                    ? jumps.countedStep(code, current.constants, pc, sp)
                                    : RangeLoop.step(s, code, current.constants, pc, sp);
                            if (next < 0) {
                                s[sp++] = current.constants[instruction >> 8];
                            } else {
                                pc = next;
                            }
                            continue;
                        }
                        case FAST_FAST_STORE_SUBSCR: {
                            long object = s[base + (instruction >> 8)];
                            if (Subscripts.store(words, object, s[base + (code[pc] >> 8)], s[sp - 1])) {
                                sp--;
                                pc += 2;
                                continue;
                            }
                            sp = loadFast(frame, pc, sp, mark, object);
                            continue;
                        }
                        case FAST_ATTR: {
                            long object = s[base + (instruction >> 8)];
                            long value = Caches.attribute(words, current, code[pc] >> 8, object);
                            if (value != Value.NULL) {
                                s[sp++] = value;
                                pc++;
                                continue;
                            }
                            sp = loadFast(frame, pc, sp, mark, object);
                            continue;
                        }
                        case FAST_FAST_SUBSCR: {
                            long object = s[base + (instruction >> 8)];
                            long value = Subscripts.load(words, object, s[base + (code[pc] >> 8)]);
                            if (value != Value.NULL) {
                                s[sp++] = value;
                                pc += 2;
                                continue;
                            }
                            sp = loadFast(frame, pc, sp, mark, object);
                            continue;
                        }
                        case FAST_RETURN: {
                            long value = s[base + (instruction >> 8)];
                            if (value == Value.NULL || frames.kind[frame] != Frames.CALL || frames.hasBlock()) {
                                sp = loadFast(frame, pc, sp, mark, value);
                                continue;
                            }
                            s[frames.result[frame]] = value;
                            frames.pop();
                            frames.top[frame - 1] = frames.result[frame] + 1;
                            break running;
                        }
                        case ADD_STORE: {
                            long value = Arithmetic.add(s[sp - 2], s[sp - 1]);
                            if (value == Value.NULL) {
                                s[sp - 2] = binary(frame, pc, sp, mark, instruction >> 8);
                                sp--;
                                continue;
                            }
                            sp -= 2;
                            s[base + (code[pc++] >> 8)] = value;
                            continue;
                        }
                        case SUBTRACT_STORE: {
                            long value = Arithmetic.subtract(s[sp - 2], s[sp - 1]);
                            if (value == Value.NULL) {
                                s[sp - 2] = binary(frame, pc, sp, mark, instruction >> 8);
                                sp--;
                                continue;
                            }
                            sp -= 2;
                            s[base + (code[pc++] >> 8)] = value;
                            continue;
                        }
                        case LESS_JUMP:
                            result = Arithmetic.less(s[sp - 2], s[sp - 1]);
                            break;
                        case MORE_JUMP:
                            result = Arithmetic.more(s[sp - 2], s[sp - 1]);
                            break;
                        case LESS_EQUAL_JUMP:
                            result = Arithmetic.lessEqual(s[sp - 2], s[sp - 1]);
                            break;
                        case MORE_EQUAL_JUMP:
                            result = Arithmetic.moreEqual(s[sp - 2], s[sp - 1]);
                            break;
                        case EQUAL_JUMP:
                            result = Arithmetic.equal(s[sp - 2], s[sp - 1]);
                            break;
                        case NOT_EQUAL_JUMP:
                            result = Arithmetic.notEqual(s[sp - 2], s[sp - 1]);
                            break;
                        case ADD:
                            result = Arithmetic.add(s[sp - 2], s[sp - 1]);
                            break operator;
                        case SUBTRACT:
                            result = Arithmetic.subtract(s[sp - 2], s[sp - 1]);
                            break operator;
                        case MULTIPLY:
                            result = Arithmetic.multiply(s[sp - 2], s[sp - 1]);
                            break operator;
                        case LESS:
                            result = Arithmetic.less(s[sp - 2], s[sp - 1]);
                            break operator;
                        case MORE:
                            result = Arithmetic.more(s[sp - 2], s[sp - 1]);
                            break operator;
                        case LESS_EQUAL:
                            result = Arithmetic.lessEqual(s[sp - 2], s[sp - 1]);
                            break operator;
                        case MORE_EQUAL:
                            result = Arithmetic.moreEqual(s[sp - 2], s[sp - 1]);
                            break operator;
                        case EQUAL:
                            result = Arithmetic.equal(s[sp - 2], s[sp - 1]);
                            break operator;
                        case NOT_EQUAL:
                            result = Arithmetic.notEqual(s[sp - 2], s[sp - 1]);
                            break operator;
                        case AND:
                            result = Arithmetic.and(s[sp - 2], s[sp - 1]);
                            break operator;
                        case OR:
                            result = Arithmetic.or(s[sp - 2], s[sp - 1]);
                            break operator;
                        case XOR:
                            result = Arithmetic.xor(s[sp - 2], s[sp - 1]);
                            break operator;
                        case LSHIFT:
                            result = Arithmetic.shiftLeft(s[sp - 2], s[sp - 1]);
                            break operator;
                        case RSHIFT:
                            result = Arithmetic.shiftRight(s[sp - 2], s[sp - 1]);
                            break operator;
                        case FLOOR_DIVIDE:
                            result = Arithmetic.floorDivide(s[sp - 2], s[sp - 1]);
                            break operator;
                        case MODULO:
                            result = Arithmetic.modulo(s[sp - 2], s[sp - 1]);
                            break operator;
                        case TRUE_DIVIDE:
                            result = Arithmetic.trueDivide(s[sp - 2], s[sp - 1]);
                            break operator;
                        case IS:
                            sp--;
                            s[sp - 1] = Value.ofBoolean(s[sp - 1] == s[sp]);
                            continue;
                        case BINARY:
                            s[sp - 2] = binary(frame, pc, sp, mark, instruction >> 8);
                            sp--;
                            continue;
                        case UNARY:
                            save(frame, pc, sp, mark);
                            s[sp - 1] = operations.unary(instruction >> 8, s[sp - 1]);
                            continue;
                        case BUILD_TUPLE: {
                            int count = instruction >> 8;
                            save(frame, pc, sp, mark);
                            sp -= count;
                            s[sp] = TupleType.fromStack(space, sp, count);
                            sp++;
                            continue;
                        }
                        case BUILD_SLICE: {
                            int parts = instruction >> 8;
                            save(frame, pc, sp, mark);
                            if (operations.slices.isSubscript(code, pc, parts, sp)) {
                                sp = operations.slices.subscript(code[pc++] & 0xFF, parts, sp);
                            } else {
                                sp = operations.slices.build(parts, sp);
                            }
                            continue;
                        }
                        case BUILD_LIST: {
                            int count = instruction >> 8;
                            save(frame, pc, sp, mark);
                            sp -= count;
                            s[sp] = ListType.fromStack(space, sp, count);
                            sp++;
                            continue;
                        }
                        case STOP:
                            save(frame, pc, sp, mark);
                            code = stops.codeAfter(frames, pc - 1, code);
                            if (code == null) {
                                break running;
                            }
                            pc = frames.pc[frame] - 1;
                            continue;
                        default:
                            save(frame, pc, sp, mark);
                            sp = operations.rare(current, frame, instruction, sp);
                            continue;
                    }
                    // A comparison fused with the jump behind it.
                    if (result != Value.NULL && (!interrupts.pending || interrupts.isQuiet())) {
                        sp -= 2;
                        pc = interrupts.pending
                                ? jumps.countedBranch(code, pc, result)
                                : Jumps.branch(code, pc, result);
                        continue;
                    }
                }
                if (result == Value.NULL) {
                    result = binary(frame, pc, sp, mark, instruction >> 8);
                }
                s[--sp - 1] = result;
            }
        }
    }
}
