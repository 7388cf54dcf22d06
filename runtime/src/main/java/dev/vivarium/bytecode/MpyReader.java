package dev.vivarium.bytecode;

import dev.vivarium.text.Utf8;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads .mpy files of format 6 that hold bytecode only. */
public final class MpyReader {
    private static final int MAX_DEPTH = 200;
    /** More cannot be said where a closure is made. */
    private static final int MOST_CELLS = 255;

    private static final String INCOMPATIBLE = "incompatible .mpy file";

    private final ByteCursor in;
    private final BytePlaces places;

    private MpyReader(byte[] file, long address) {
        in = new ByteCursor(file, 0, file.length);
        places = new BytePlaces(address);
    }

    /**
     * The module in a file. The bytecode is checked to decode and to stay within its tables.
     *
     * @param file the content
     * @param smallIntBits bits of the reader's small int; a file compiled for more is rejected
     * @throws MalformedBytecodeException with MicroPython's text for an incompatible file, or telling what is corrupt
     */
    public static CompiledModule read(byte[] file, int smallIntBits) {
        return read(file, smallIntBits, 0);
    }

    /**
     * As {@link #read(byte[], int)}, for a file that stays in memory and is used where it is.
     *
     * @param address of its first byte; 0 where it must be copied
     */
    public static CompiledModule read(byte[] file, int smallIntBits, long address) {
        CompiledModule module = new MpyReader(file, address).readModule(smallIntBits);
        BytecodeVerifier.verify(module);
        return module;
    }

    /**
     * A function by itself.
     *
     * @param module its body is the function
     * @param cells how many of the function's first parameters are cells of a closure
     */
    public record Function(CompiledModule module, int cells) {}

    /** The function in a file that {@code marshal} made; as {@link #read(byte[], int)}. */
    public static Function readFunction(byte[] file, int smallIntBits) {
        CompiledModule module = new MpyReader(file, 0).readModule(smallIntBits);
        int mostCells = Math.min(module.root().prelude().nPosArgs(), MOST_CELLS);
        return new Function(module, BytecodeVerifier.verify(module, mostCells));
    }

    private CompiledModule readModule(int smallIntBits) {
        if (in.left() < MpyFormat.HEADER_BYTES) {
            throw new MalformedBytecodeException(INCOMPATIBLE);
        }
        int magic = in.readByte();
        int version = in.readByte();
        int features = in.readByte();
        int bits = in.readByte();
        boolean isNative = MpyFormat.architecture(features) != 0;
        if (magic != MpyFormat.MAGIC
                || version != MpyFormat.VERSION
                || isNative && MpyFormat.subVersion(features) != MpyFormat.SUB_VERSION
                || bits > smallIntBits) {
            throw new MalformedBytecodeException(INCOMPATIBLE);
        }
        if (isNative) {
            throw new MalformedBytecodeException("native code in .mpy unsupported");
        }
        if ((features & MpyFormat.FLAGS_PRESENT) != 0) {
            throw new MalformedBytecodeException(INCOMPATIBLE);
        }
        int qstrCount = in.readUnsigned();
        int constantCount = in.readUnsigned();
        List<String> qstrs = new ArrayList<>();
        for (int i = 0; i < qstrCount; i++) {
            qstrs.add(readQstr());
        }
        List<Constant> constants = new ArrayList<>();
        for (int i = 0; i < constantCount; i++) {
            constants.add(readConstant(0));
        }
        CodeUnit root = readUnit(0);
        if (qstrs.isEmpty()) {
            throw new MalformedBytecodeException("no source file name");
        }
        return new CompiledModule(qstrs.get(0), qstrs, constants, root, places);
    }

    private String readQstr() {
        int length = in.readUnsigned();
        if ((length & 1) != 0) {
            String text = StaticQstrs.text(length >> 1);
            if (text == null) {
                throw new MalformedBytecodeException("unknown static qstr");
            }
            return text;
        }
        String text = Utf8.decode(in.readBytes(length >> 1));
        in.readByte();
        return text;
    }

    private Constant readConstant(int depth) {
        int type = in.readByte();
        switch (type) {
            case MpyFormat.NONE:
                return Constant.Singleton.NONE;
            case MpyFormat.FALSE:
                return Constant.Singleton.FALSE;
            case MpyFormat.TRUE:
                return Constant.Singleton.TRUE;
            case MpyFormat.ELLIPSIS:
                return Constant.Singleton.ELLIPSIS;
            case MpyFormat.STR:
                return readStr();
            case MpyFormat.BYTES:
                return readBytes();
            case MpyFormat.INT:
                return new Constant.Int(new BigInteger(readNumber("-?[0-9]{1,100000}")));
            case MpyFormat.FLOAT:
                return new Constant.Float(parseFloat(readNumber(FLOAT)));
            case MpyFormat.COMPLEX:
                return parseComplex(readNumber(".*j\\)?"));
            case MpyFormat.TUPLE:
                return readTuple(depth);
            default:
                throw new MalformedBytecodeException("unknown constant type " + type);
        }
    }

    private static final String FLOAT = "[-+]?(nan|inf|[0-9.]+(e[-+]?[0-9]+)?)";

    /** Text that is no sound UTF-8 becomes other bytes, which are not where it is. */
    private Constant readStr() {
        int length = in.readUnsigned();
        int offset = in.position();
        byte[] bytes = in.readBytes(length);
        Constant str = new Constant.Str(Utf8.decode(bytes), false);
        if (in.readByte() == 0 && Utf8.isValid(bytes, 0, length)) {
            places.put(str, offset);
        }
        return str;
    }

    private Constant readBytes() {
        int length = in.readUnsigned();
        int offset = in.position();
        Constant bytes = length == 0 ? Constant.Bytes.EMPTY : new Constant.Bytes(in.readBytes(length));
        if (in.readByte() == 0 && length > 0) {
            places.put(bytes, offset);
        }
        return bytes;
    }

    private String readNumber(String form) {
        String text = new String(in.readBytes(in.readUnsigned()), StandardCharsets.ISO_8859_1);
        if (!text.matches(form)) {
            throw new MalformedBytecodeException("malformed number");
        }
        return text;
    }

    private static double parseFloat(String text) {
        if (!text.matches(FLOAT)) {
            throw new MalformedBytecodeException("malformed number");
        }
        if (text.endsWith("nan")) {
            return Double.NaN;
        }
        if (text.endsWith("inf")) {
            return text.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new MalformedBytecodeException("malformed number");
        }
    }

    private static Constant parseComplex(String text) {
        boolean wrapped = text.startsWith("(") && text.endsWith(")");
        String body = wrapped ? text.substring(1, text.length() - 1) : text;
        if (!body.endsWith("j")) {
            throw new MalformedBytecodeException("malformed number");
        }
        body = body.substring(0, body.length() - 1);
        int split = Math.max(body.length() - 1, 0);
        while (split > 0 && !(isSign(body.charAt(split)) && body.charAt(split - 1) != 'e')) {
            split--;
        }
        double real = split > 0 ? parseFloat(body.substring(0, split)) : 0;
        return new Constant.Complex(real, parseFloat(body.substring(split)));
    }

    private static boolean isSign(char c) {
        return c == '+' || c == '-';
    }

    private Constant readTuple(int depth) {
        if (depth > MAX_DEPTH) {
            throw new MalformedBytecodeException("constants nested too deeply");
        }
        int count = in.readUnsigned();
        List<Constant> items = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            items.add(readConstant(depth + 1));
        }
        return new Constant.Tuple(items);
    }

    private CodeUnit readUnit(int depth) {
        if (depth > MAX_DEPTH) {
            throw new MalformedBytecodeException("functions nested too deeply");
        }
        int header = in.readUnsigned();
        if ((header & 3) != 0) {
            throw new MalformedBytecodeException(INCOMPATIBLE);
        }
        int offset = in.position();
        byte[] bytecode = in.readBytes(header >>> 3);
        List<CodeUnit> children = new ArrayList<>();
        if ((header & 4) != 0) {
            int count = in.readUnsigned();
            for (int i = 0; i < count; i++) {
                children.add(readUnit(depth + 1));
            }
        }
        CodeUnit unit = new CodeUnit(CodeUnit.Kind.BYTECODE, bytecode, children);
        places.put(unit, offset);
        return unit;
    }
}
