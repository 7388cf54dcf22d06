package dev.vivarium.module;

import dev.vivarium.heap.Bytes;
import dev.vivarium.heap.Heap;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.vm.Interrupts;
import dev.vivarium.vm.VirtualMachine;

/** The pixels of one frame buffer. Whatever lies outside is clipped. Nothing here allocates or calls Python code. */
final class Canvas {
    private static final int STEPS_BETWEEN_WATCHES = 1 << 16;

    final int width;
    final int height;
    private final int stride;
    private final PixelFormat format;
    private final Heap heap;
    private final long address;
    /** Bytes that do not lie in the heap; null where {@link #address} is used. */
    private final byte[] outside;

    private final Interrupts interrupts;
    private int steps;

    Canvas(ObjectSpace space, long address, byte[] outside, FrameShape shape) {
        heap = space.heap;
        interrupts = VirtualMachine.of(space).interrupts();
        this.address = address;
        this.outside = outside;
        width = shape.width();
        height = shape.height();
        stride = shape.stride();
        format = shape.format();
    }

    /** To be called in every turn of a loop whose length the program chooses, so that Ctrl-C stops it. */
    void watch() {
        if (++steps % STEPS_BETWEEN_WATCHES == 0) {
            interrupts.raiseInterrupt();
        }
    }

    private int byteAt(int index) {
        return outside != null ? outside[index] & 0xFF : Bytes.get(heap, address + index);
    }

    /** The colour of a pixel that is inside. */
    int get(int x, int y) {
        int index = format.index(x, y, stride);
        if (format == PixelFormat.RGB565) {
            return byteAt(index) | byteAt(index + 1) << 8;
        }
        return byteAt(index) >> format.shift(x, y) & (1 << format.bits()) - 1;
    }

    boolean contains(long x, long y) {
        return 0 <= x && x < width && 0 <= y && y < height;
    }

    void set(long x, long y, long colour) {
        if (contains(x, y)) {
            setInside((int) x, (int) y, colour);
        }
    }

    private void setInside(int x, int y, long colour) {
        int index = format.index(x, y, stride);
        int stored = format.stored(colour);
        if (format == PixelFormat.RGB565) {
            Bytes.set(heap, address + index, stored);
            Bytes.set(heap, address + index + 1, stored >> 8);
            return;
        }
        int shift = format.shift(x, y);
        int mask = (1 << format.bits()) - 1 << shift;
        Bytes.set(heap, address + index, byteAt(index) & ~mask | stored << shift);
    }

    /** Fills a rectangle; positions and sizes count as 32 bits, as in the reference. */
    void fill(long x, long y, long w, long h, long colour) {
        int left = (int) x;
        int top = (int) y;
        int right = left + (int) w;
        int bottom = top + (int) h;
        if ((int) h < 1 || (int) w < 1) {
            return;
        }
        for (int row = Math.max(top, 0); row < Math.min(bottom, height); row++) {
            for (int column = Math.max(left, 0); column < Math.min(right, width); column++) {
                setInside(column, row, colour);
            }
        }
    }

    void line(long fromX, long fromY, long toX, long toY, long colour) {
        long distanceX = Math.abs(toX - fromX);
        long distanceY = Math.abs(toY - fromY);
        long stepX = toX > fromX ? 1 : -1;
        long stepY = toY > fromY ? 1 : -1;
        boolean steep = distanceY > distanceX;
        long steps = steep ? distanceY : distanceX;
        long rise = steep ? distanceX : distanceY;
        long x = fromX;
        long y = fromY;
        long error = 2 * rise - steps;
        for (long i = 0; i < steps; i++) {
            watch();
            set(x, y, colour);
            if (error >= 0) {
                x += steep ? stepX : 0;
                y += steep ? 0 : stepY;
                error -= 2 * steps;
            }
            x += steep ? 0 : stepX;
            y += steep ? stepY : 0;
            error += 2 * rise;
        }
        set(toX, toY, colour);
    }

    /** Copies a canvas to a position; {@code palette}, where given, translates colours; {@code key} is transparent. */
    void blit(Canvas source, long x, long y, long key, Canvas palette) {
        if (x >= width || y >= height || -x >= source.width || -y >= source.height) {
            return;
        }
        int endX = (int) Math.min(width, x + source.width);
        int endY = (int) Math.min(height, y + source.height);
        for (int row = (int) Math.max(0, y); row < endY; row++) {
            for (int column = (int) Math.max(0, x); column < endX; column++) {
                int colour = source.get((int) (column - x), (int) (row - y));
                if (palette != null) {
                    colour = palette.contains(colour, 0) ? palette.get(colour, 0) : 0;
                }
                if (colour != (int) key) {
                    setInside(column, row, colour);
                }
            }
        }
    }

    /** Moves all pixels; what nothing moves to stays as it was. */
    void scroll(long stepX, long stepY) {
        if (Math.abs(stepX) >= width || Math.abs(stepY) >= height) {
            return;
        }
        int dx = (int) stepX;
        int dy = (int) stepY;
        for (int i = Math.abs(dy); i < height; i++) {
            int row = dy < 0 ? i + dy : height - 1 - i + dy;
            for (int j = Math.abs(dx); j < width; j++) {
                int column = dx < 0 ? j + dx : width - 1 - j + dx;
                setInside(column, row, get(column - dx, row - dy));
            }
        }
    }
}
