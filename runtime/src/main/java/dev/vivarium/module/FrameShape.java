package dev.vivarium.module;

import dev.vivarium.object.ExceptionType;
import dev.vivarium.object.Exceptions;
import dev.vivarium.object.ObjectSpace;

/** Size and format of a frame buffer; the stride is the distance of two rows in pixels. All fit one heap word. */
record FrameShape(int width, int height, int stride, PixelFormat format) {
    private static final int MOST = 0xFFFF;

    /** Checks what a program gives; raises ValueError. */
    static FrameShape checked(ObjectSpace space, long width, long height, long format, long stride) {
        if (width < 1 || height < 1 || width > MOST || height > MOST || stride > MOST || stride < width) {
            throw ExceptionType.error(space, Exceptions.VALUE_ERROR);
        }
        PixelFormat known = PixelFormat.of(format);
        if (known == null) {
            throw space.valueError("invalid format");
        }
        return new FrameShape((int) width, (int) height, (int) known.rounded(stride), known);
    }

    long bytes() {
        return format.bytes(width, height, stride);
    }

    long toWord() {
        return width | (long) height << 16 | (long) stride << 32 | (long) format.ordinal() << 56;
    }

    static FrameShape ofWord(long word) {
        int stride = (int) (word >>> 32) & 0xFF_FFFF;
        return new FrameShape((int) word & MOST, (int) (word >>> 16) & MOST, stride, PixelFormat.of(word >>> 56));
    }
}
