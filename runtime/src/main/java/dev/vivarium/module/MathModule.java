package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.numeric.ElementaryFunctions;
import dev.vivarium.numeric.SpecialFunctions;
import dev.vivarium.object.Arguments;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.FloatType;
import dev.vivarium.object.IntType;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.PythonError;
import dev.vivarium.object.RomId;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoublePredicate;
import java.util.function.DoubleUnaryOperator;

/** The module {@code math}. */
final class MathModule extends NativeModule {
    static final MathModule INSTANCE = new MathModule();

    private MathModule() {
        super(RomId.MODULE_MATH, "math");
    }

    @Override
    protected BuiltinTable members() {
        BuiltinTable table = BuiltinTable.empty();
        addConstants(table);
        addPowers(table);
        addCircular(table);
        addHyperbolic(table);
        addRounding(table);
        addParts(table);
        addTests(table);
        addSpecial(table);
        return table;
    }

    private static void addConstants(BuiltinTable table) {
        table.constant("e", "Euler's number.", space -> Value.ofDouble(Math.E))
                .constant("pi", "The ratio of a circle's circumference to its diameter.", s -> Value.ofDouble(Math.PI))
                .constant("tau", "Twice pi.", space -> Value.ofDouble(2 * Math.PI))
                .constant("inf", "Positive infinity.", space -> Value.ofDouble(Double.POSITIVE_INFINITY))
                .constant("nan", "Not a number.", space -> Value.ofDouble(Double.NaN));
    }

    private static void addPowers(BuiltinTable table) {
        function(table, "sqrt(x)", "The square root.", Math::sqrt);
        table.fn2(
                "pow(x, y) -> float",
                "x to the power of y, a float.",
                (s, x, y) -> apply(s, x, y, ElementaryFunctions::pow));
        function(table, "exp(x)", "e to the power of x.", Math::exp);
        function(table, "expm1(x)", "exp(x) - 1, exact also near 0.", Math::expm1);
        table.fnN("log(x, base=e) -> float", "The logarithm to the base, natural by default.", 1, 2, MathModule::log);
        function(table, "log2(x) -> float", "The logarithm to base 2.", ElementaryFunctions::log2);
        function(table, "log10(x)", "The logarithm to base 10.", ElementaryFunctions::log10);
    }

    private static void addCircular(BuiltinTable table) {
        function(table, "cos(x)", "The cosine of x radians.", Math::cos);
        function(table, "sin(x)", "The sine of x radians.", Math::sin);
        function(table, "tan(x)", "The tangent of x radians.", Math::tan);
        function(table, "acos(x)", "The arc cosine, in radians.", ElementaryFunctions::acos);
        function(table, "asin(x)", "The arc sine, in radians.", ElementaryFunctions::asin);
        function(table, "atan(x)", "The arc tangent, in radians.", ElementaryFunctions::atan);
        table.fn2(
                        "atan2(y, x) -> float",
                        "The angle of the point (x, y), in radians.",
                        (s, y, x) -> apply(s, y, x, ElementaryFunctions::atan2))
                .fn1(
                        "radians(x) -> float",
                        "Degrees as radians.",
                        (s, x) -> Value.ofDouble(FloatType.toDouble(s, x) * (Math.PI / 180)))
                .fn1(
                        "degrees(x) -> float",
                        "Radians as degrees.",
                        (s, x) -> Value.ofDouble(FloatType.toDouble(s, x) * (180 / Math.PI)));
    }

    private static void addHyperbolic(BuiltinTable table) {
        function(table, "cosh(x)", "The hyperbolic cosine.", ElementaryFunctions::cosh);
        function(table, "sinh(x)", "The hyperbolic sine.", Math::sinh);
        function(table, "tanh(x)", "The hyperbolic tangent.", Math::tanh);
        function(table, "acosh(x)", "The inverse hyperbolic cosine.", ElementaryFunctions::acosh);
        function(table, "asinh(x)", "The inverse hyperbolic sine.", ElementaryFunctions::asinh);
        function(table, "atanh(x)", "The inverse hyperbolic tangent.", ElementaryFunctions::atanh);
    }

    private static void addRounding(BuiltinTable table) {
        integer(table, "ceil(x)", "The least integer that is not less than x.", Math::ceil);
        integer(table, "floor(x)", "The greatest integer that is not greater than x.", Math::floor);
        integer(table, "trunc(x)", "The integer part of x.", x -> x);
    }

    private static void addParts(BuiltinTable table) {
        function(table, "fabs(x)", "The absolute value, a float.", Math::abs);
        table.fn2(
                        "copysign(x, y) -> float",
                        "The absolute value of x with the sign of y.",
                        (s, x, y) -> apply(s, x, y, Math::copySign))
                .fn2(
                        "fmod(x, y) -> float",
                        "The remainder of x / y, with the sign of x.",
                        (s, x, y) -> apply(s, x, y, (left, right) -> left % right))
                .fn1(
                        "frexp(x) -> tuple[float, int]",
                        "Mantissa and exponent (m, e) with x == m * 2**e and 0.5 <= abs(m) < 1.",
                        FloatParts::frexp)
                .fn2("ldexp(x, exponent) -> float", "x * 2**exponent.", FloatParts::ldexp)
                .fn1(
                        "modf(x) -> tuple[float, float]",
                        "The fractional and the integer part, both floats with the sign of x.",
                        FloatParts::modf);
    }

    private static void addTests(BuiltinTable table) {
        test(table, "isfinite(x)", "Whether x is neither infinite nor NaN.", Double::isFinite);
        test(table, "isinf(x)", "Whether x is infinite.", Double::isInfinite);
        test(table, "isnan(x)", "Whether x is NaN.", Double::isNaN);
        table.fnKw(
                "isclose(a, b, *, rel_tol=1e-09, abs_tol=0) -> bool",
                "Whether a and b differ by at most the relative or the absolute tolerance.",
                2,
                Arguments.UNLIMITED,
                FloatParts::isClose);
    }

    private static void addSpecial(BuiltinTable table) {
        table.fn1("factorial(n) -> int", "The product of the integers from 1 to n.", Factorial::factorial);
        function(table, "erf(x) -> float", "The error function.", SpecialFunctions::erf);
        function(table, "erfc(x)", "1 - erf(x), exact also for large x.", SpecialFunctions::erfc);
        function(table, "gamma(x)", "The gamma function.", SpecialFunctions::gamma);
        function(table, "lgamma(x)", "The logarithm of the absolute value of gamma.", SpecialFunctions::logGamma);
    }

    private static void function(
            BuiltinTable table, String signature, String documentation, DoubleUnaryOperator function) {
        table.fn1(signature + " -> float", documentation, (space, x) -> apply(space, x, function));
    }

    private static void integer(
            BuiltinTable table, String signature, String documentation, DoubleUnaryOperator function) {
        table.fn1(
                signature + " -> int",
                documentation,
                (space, x) -> IntType.fromDouble(space, function.applyAsDouble(FloatType.toDouble(space, x))));
    }

    private static void test(BuiltinTable table, String signature, String documentation, DoublePredicate test) {
        table.fn1(
                signature + " -> bool",
                documentation,
                (space, x) -> Value.ofBoolean(test.test(FloatType.toDouble(space, x))));
    }

    private static long apply(ObjectSpace space, long argument, DoubleUnaryOperator function) {
        double x = FloatType.toDouble(space, argument);
        double result = function.applyAsDouble(x);
        if (!Double.isFinite(result)
                && (Double.isNaN(result) && !Double.isNaN(x) || Double.isInfinite(result) && !Double.isInfinite(x))) {
            throw domainError(space);
        }
        return Value.ofDouble(result);
    }

    private static long apply(ObjectSpace space, long first, long second, DoubleBinaryOperator function) {
        double x = FloatType.toDouble(space, first);
        double y = FloatType.toDouble(space, second);
        double result = function.applyAsDouble(x, y);
        boolean undefined = Double.isNaN(result) && !Double.isNaN(x) && !Double.isNaN(y);
        boolean overflow = Double.isInfinite(result) && !Double.isInfinite(x) && !Double.isInfinite(y);
        if (undefined || overflow) {
            throw domainError(space);
        }
        return Value.ofDouble(result);
    }

    static PythonError domainError(ObjectSpace space) {
        return space.valueError("math domain error");
    }

    private static long log(ObjectSpace space, int base, int count) {
        double logarithm = positiveLog(space, space.stack.slots[base]);
        if (count == 1) {
            return Value.ofDouble(logarithm);
        }
        double divisor = positiveLog(space, space.stack.slots[base + 1]);
        if (divisor == 0) {
            throw space.error(Exceptions.ZERO_DIVISION_ERROR, "divide by zero");
        }
        return Value.ofDouble(logarithm / divisor);
    }

    private static double positiveLog(ObjectSpace space, long argument) {
        double x = FloatType.toDouble(space, argument);
        if (x <= 0) {
            throw domainError(space);
        }
        return Math.log(x);
    }
}
