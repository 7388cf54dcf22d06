package dev.vivarium.compiler;

import dev.vivarium.bytecode.Opcode;
import dev.vivarium.syntax.ast.Argument;
import dev.vivarium.syntax.ast.ArgumentKind;
import dev.vivarium.syntax.ast.Attribute;
import dev.vivarium.syntax.ast.Call;
import dev.vivarium.syntax.ast.DictExpression;
import dev.vivarium.syntax.ast.Expression;
import dev.vivarium.syntax.ast.GeneratorExpression;
import dev.vivarium.syntax.ast.NamedExpression;
import dev.vivarium.syntax.ast.Subscript;
import java.util.List;

/** Attributes, subscripts, calls and what they are applied to. */
final class CallEmitter {
    private static final int MAX_ARGUMENTS = 0xff;

    private final FunctionCompiler compiler;
    private final Assembler asm;

    CallEmitter(FunctionCompiler compiler) {
        this.compiler = compiler;
        this.asm = compiler.asm;
    }

    /** A whole chain. */
    void chain(Expression last) {
        Chain chain = Chain.endingWith(last);
        links(chain.base(), chain.links());
    }

    /** What an attribute or subscript is applied to, when the last link is a target and treated otherwise. */
    void operandOf(Expression target) {
        Chain chain = Chain.endingWith(target);
        compiler.expressions.emit(chain.base());
        List<Expression> links = chain.links();
        links.subList(0, links.size() - 1).forEach(this::link);
    }

    private void links(Expression base, List<Expression> links) {
        compiler.expressions.emit(base);
        int next = 0;
        String name = compiler.constants.nameOf(base);
        if (isSuperCall(name, links)) {
            next = superCall(links);
        } else if (isOrderedDictDisplay(name, links)) {
            compiler.call(0);
            Call call = (Call) links.get(0);
            compiler.expressions.fillDict(
                    (DictExpression) call.arguments().get(0).value());
            next = 1;
        }
        while (next < links.size()) {
            if (isMethodCall(links, next)) {
                asm.name(Opcode.LOAD_METHOD, attribute(links.get(next)));
                arguments(((Call) links.get(next + 1)).arguments(), true, 0);
                next += 2;
            } else {
                link(links.get(next));
                next++;
            }
        }
    }

    private static boolean isMethodCall(List<Expression> links, int at) {
        return at + 1 < links.size() && links.get(at) instanceof Attribute && links.get(at + 1) instanceof Call;
    }

    private static String attribute(Expression link) {
        return ((Attribute) link).name().text();
    }

    private void link(Expression link) {
        if (link instanceof Attribute) {
            Attribute attribute = (Attribute) link;
            asm.line(lineOf('.', attribute.value()));
            asm.name(Opcode.LOAD_ATTR, attribute.name().text());
        } else if (link instanceof Subscript) {
            Subscript subscript = (Subscript) link;
            asm.line(lineOf('[', subscript.value()));
            compiler.expressions.emit(subscript.index());
            asm.op(Opcode.LOAD_SUBSCR);
        } else {
            call((Call) link);
        }
    }

    /** Calls what is on the stack. */
    void call(Call call) {
        asm.line(compiler.lines.at(call.argumentsSpan().start()));
        arguments(call.arguments(), false, 0);
    }

    private int lineOf(char mark, Expression before) {
        return compiler.lines.at(compiler.lines.find(mark, before.span().end()));
    }

    /** {@code super()} without arguments, in a function only. */
    private boolean isSuperCall(String name, List<Expression> links) {
        return "super".equals(name)
                && compiler.scope.kind == ScopeKind.FUNCTION
                && links.get(0) instanceof Call
                && ((Call) links.get(0)).arguments().isEmpty();
    }

    private int superCall(List<Expression> links) {
        compiler.loadName(Scope.CLASS_CELL);
        Variable self = compiler.scope.variables().stream()
                .filter(Variable::isParameter)
                .findFirst()
                .orElseThrow(() -> CompileError.syntax(
                        "super() can't find self",
                        compiler.lines.at(((Call) links.get(0)).argumentsSpan().start())));
        compiler.loadName(self.name);
        if (isMethodCall(links, 1)) {
            asm.name(Opcode.LOAD_SUPER_METHOD, attribute(links.get(1)));
            arguments(((Call) links.get(2)).arguments(), true, 0);
            return 3;
        }
        compiler.call(2);
        return 1;
    }

    private boolean isOrderedDictDisplay(String name, List<Expression> links) {
        if (!compiler.module.options.orderedDictDisplays()
                || !"OrderedDict".equals(name)
                || !(links.get(0) instanceof Call)) {
            return false;
        }
        List<Argument> arguments = ((Call) links.get(0)).arguments();
        return arguments.size() == 1
                && arguments.get(0).kind() == ArgumentKind.POSITIONAL
                && arguments.get(0).value() instanceof DictExpression;
    }

    /**
     * Arguments, and the call of the function below them.
     *
     * @param extra positional arguments already on the stack
     */
    void arguments(List<Argument> arguments, boolean isMethod, int extra) {
        int positional = extra;
        int keywords = 0;
        long stars = 0;
        boolean doubleStar = false;
        for (int i = 0; i < arguments.size(); i++) {
            Argument argument = arguments.get(i);
            switch (argument.kind()) {
                case STAR:
                    checkStar(argument, i, keywords, doubleStar);
                    stars |= 1L << i;
                    compiler.expressions.emit(argument.value());
                    positional++;
                    break;
                case DOUBLE_STAR:
                    doubleStar = true;
                    asm.op(Opcode.LOAD_NULL);
                    compiler.expressions.emit(argument.value());
                    keywords++;
                    break;
                case KEYWORD:
                    keyword(argument);
                    keywords++;
                    break;
                default:
                    positional(argument, keywords, doubleStar);
                    positional++;
            }
        }
        call(isMethod, positional, keywords, stars, stars != 0 || doubleStar);
    }

    private void call(boolean isMethod, int positional, int keywords, long stars, boolean withStars) {
        if (positional > MAX_ARGUMENTS || keywords > MAX_ARGUMENTS) {
            throw CompileError.syntax("too many args", 0);
        }
        int operand = keywords << 8 | positional;
        if (withStars) {
            asm.smallInt(stars);
            asm.op(isMethod ? Opcode.CALL_METHOD_VAR_KW : Opcode.CALL_FUNCTION_VAR_KW, operand);
        } else {
            asm.op(isMethod ? Opcode.CALL_METHOD : Opcode.CALL_FUNCTION, operand);
        }
    }

    private void checkStar(Argument argument, int index, int keywords, boolean doubleStar) {
        int line = compiler.lines.of(argument);
        if (doubleStar) {
            throw CompileError.syntax("* arg after **", line);
        }
        if (keywords > 0) {
            throw CompileError.syntax("* arg after kwarg", line);
        }
        if (index >= compiler.module.options.smallIntBits() - 1) {
            throw CompileError.syntax("too many args", line);
        }
    }

    private void keyword(Argument argument) {
        String name = compiler.constants.nameOf(argument.name());
        if (name == null) {
            throw CompileError.syntax("LHS of keyword arg must be an id", compiler.lines.of(argument));
        }
        compiler.string(name);
        compiler.expressions.emit(argument.value());
    }

    private void positional(Argument argument, int keywords, boolean doubleStar) {
        Expression value = argument.value();
        boolean bare = value.span().start() == argument.span().start();
        if (bare && value instanceof NamedExpression) {
            compiler.expressions.named((NamedExpression) value);
        } else if (value instanceof GeneratorExpression && compiler.lines.isBare((GeneratorExpression) value)) {
            compiler.expressions.generator((GeneratorExpression) value);
        } else {
            if (doubleStar) {
                throw CompileError.syntax("positional arg after **", compiler.errorLine(value));
            }
            if (keywords > 0) {
                throw CompileError.syntax("positional arg after keyword arg", compiler.errorLine(value));
            }
            compiler.expressions.emit(value);
        }
    }
}
