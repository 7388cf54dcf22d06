package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.numeric.ElementaryFunctions;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.ComplexType;
import dev.vivarium.object.FloatType;
import dev.vivarium.object.NativeModule;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.RomId;
import dev.vivarium.object.TupleType;

/** The module {@code cmath}. */
final class CmathModule extends NativeModule {
    private static final double LOG10_E = 0.4342944819032518;

    static final CmathModule INSTANCE = new CmathModule();

    private CmathModule() {
        super(RomId.MODULE_CMATH, "cmath");
    }

    /** A function of the real and the imaginary part. */
    @FunctionalInterface
    private interface Body {
        long call(ObjectSpace space, double real, double imaginary);
    }

    @Override
    protected BuiltinTable members() {
        BuiltinTable table = BuiltinTable.empty()
                .constant("e", "Euler's number.", space -> Value.ofDouble(Math.E))
                .constant("pi", "The ratio of a circle's circumference to its diameter.", s -> Value.ofDouble(Math.PI));
        function(
                table,
                "phase(z)",
                "The angle, in radians.",
                (s, re, im) -> Value.ofDouble(ElementaryFunctions.atan2(im, re)));
        function(table, "polar(z)", "Absolute value and angle in radians.", CmathModule::polar);
        table.fn2(
                "rect(r, phi) -> complex",
                "The number with this absolute value and angle in radians.",
                CmathModule::rect);
        function(table, "exp(z) -> complex", "e to the power of z.", CmathModule::exp);
        function(table, "log(z)", "The natural logarithm.", CmathModule::log);
        function(table, "log10(z)", "The logarithm to base 10.", CmathModule::log10);
        function(table, "sqrt(z)", "The square root.", CmathModule::sqrt);
        function(table, "cos(z)", "The cosine of z radians.", CmathModule::cos);
        function(table, "sin(z)", "The sine of z radians.", CmathModule::sin);
        return table;
    }

    private static void function(BuiltinTable table, String signature, String documentation, Body body) {
        table.fn1(signature, documentation, (space, argument) -> {
            long z = ComplexType.toComplex(space, argument);
            return body.call(space, ComplexType.realPart(space, z), ComplexType.imaginaryPart(space, z));
        });
    }

    private static long polar(ObjectSpace space, double real, double imaginary) {
        return TupleType.pair(
                space,
                Value.ofDouble(Math.sqrt(real * real + imaginary * imaginary)),
                Value.ofDouble(ElementaryFunctions.atan2(imaginary, real)));
    }

    private static long rect(ObjectSpace space, long radius, long angle) {
        double r = FloatType.toDouble(space, radius);
        double phi = FloatType.toDouble(space, angle);
        return ComplexType.create(space, r * Math.cos(phi), r * Math.sin(phi));
    }

    private static long exp(ObjectSpace space, double real, double imaginary) {
        double size = Math.exp(real);
        return ComplexType.create(space, size * Math.cos(imaginary), size * Math.sin(imaginary));
    }

    private static long log(ObjectSpace space, double real, double imaginary) {
        double square = real * real + imaginary * imaginary;
        return ComplexType.create(space, 0.5 * Math.log(square), ElementaryFunctions.atan2(imaginary, real));
    }

    private static long log10(ObjectSpace space, double real, double imaginary) {
        double square = real * real + imaginary * imaginary;
        return ComplexType.create(
                space, 0.5 * ElementaryFunctions.log10(square), LOG10_E * ElementaryFunctions.atan2(imaginary, real));
    }

    private static long sqrt(ObjectSpace space, double real, double imaginary) {
        double size = ElementaryFunctions.pow(real * real + imaginary * imaginary, 0.25);
        double angle = 0.5 * ElementaryFunctions.atan2(imaginary, real);
        return ComplexType.create(space, size * Math.cos(angle), size * Math.sin(angle));
    }

    private static long cos(ObjectSpace space, double real, double imaginary) {
        return ComplexType.create(
                space, Math.cos(real) * ElementaryFunctions.cosh(imaginary), -Math.sin(real) * Math.sinh(imaginary));
    }

    private static long sin(ObjectSpace space, double real, double imaginary) {
        return ComplexType.create(
                space, Math.sin(real) * ElementaryFunctions.cosh(imaginary), Math.cos(real) * Math.sinh(imaginary));
    }
}
