package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.BuiltinTable;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ObjectSpace;
import dev.vivarium.object.Operators;
import dev.vivarium.object.StrType;

/** The methods of a frame buffer. Positions and sizes are in pixels, from the top left. */
final class FrameDrawing {
    private FrameDrawing() {}

    static BuiltinTable addTo(BuiltinTable table) {
        return addShapes(table)
                .fn2("fill(c) -> None", "Fills everything with a colour.", FrameDrawing::fill)
                .fnN(
                        "pixel(x, y, c=None)",
                        "The colour of the pixel at x and y, or sets it.",
                        3,
                        4,
                        FrameDrawing::pixel)
                .fnN(
                        "blit(fbuf, x, y, key=-1, palette=None) -> None",
                        "Copies another frame buffer to a place in pixels; key is a colour that is not copied.",
                        4,
                        6,
                        FrameDrawing::blit)
                .fn3("scroll(xstep, ystep) -> None", "Moves everything by so many pixels.", FrameDrawing::scroll)
                .fnN(
                        "text(s, x, y, c=1) -> None",
                        "Writes a text in characters of 8 by 8 pixels.",
                        4,
                        5,
                        FrameDrawing::text);
    }

    private static BuiltinTable addShapes(BuiltinTable table) {
        return table.fnN(
                        "fill_rect(x, y, w, h, c) -> None",
                        "Fills a rectangle; all in pixels.",
                        6,
                        6,
                        FrameDrawing::fillRectangle)
                .fnN(
                        "hline(x, y, w, c) -> None",
                        "Draws a line of w pixels to the right.",
                        5,
                        5,
                        FrameDrawing::horizontalLine)
                .fnN("vline(x, y, h, c) -> None", "Draws a line of h pixels down.", 5, 5, FrameDrawing::verticalLine)
                .fnN(
                        "rect(x, y, w, h, c, f=False) -> None",
                        "Draws or fills a rectangle; all in pixels.",
                        6,
                        7,
                        FrameDrawing::rectangle)
                .fnN("line(x1, y1, x2, y2, c) -> None", "Draws a line from pixel to pixel.", 6, 6, FrameDrawing::line)
                .fnN(
                        "ellipse(x, y, xr, yr, c, f=False, m=15) -> None",
                        "Draws or fills an ellipse, in pixels, or the quarters that the bits of m name.",
                        6,
                        8,
                        FrameDrawing::ellipse)
                .fnN(
                        "poly(x, y, coords, c, f=False) -> None",
                        "Draws or fills a polygon; coords is an array of x and y in turn, in pixels.",
                        5,
                        6,
                        Polygon::draw);
    }

    static Canvas canvas(ObjectSpace space, int base) {
        return FrameBufferType.canvas(space, space.stack.slots[base]);
    }

    /** Arguments 1 to {@code count} as integers; index 0 is not used. */
    private static long[] integers(ObjectSpace space, int base, int count) {
        long[] integers = new long[count + 1];
        for (int i = 1; i <= count; i++) {
            integers[i] = IntType.toLong(space, space.stack.slots[base + i]);
        }
        return integers;
    }

    static boolean isTrue(ObjectSpace space, int base, int count, int index) {
        return count > index && Operators.isTrue(space, space.stack.slots[base + index]);
    }

    private static long fill(ObjectSpace space, long self, long colour) {
        Canvas canvas = FrameBufferType.canvas(space, self);
        canvas.fill(0, 0, canvas.width, canvas.height, IntType.toLong(space, colour));
        return Value.NONE;
    }

    private static long fillRectangle(ObjectSpace space, int base, int count) {
        long[] given = integers(space, base, 5);
        canvas(space, base).fill(given[1], given[2], given[3], given[4], given[5]);
        return Value.NONE;
    }

    private static long pixel(ObjectSpace space, int base, int count) {
        long x = IntType.toLong(space, space.stack.slots[base + 1]);
        long y = IntType.toLong(space, space.stack.slots[base + 2]);
        Canvas canvas = canvas(space, base);
        if (!canvas.contains(x, y)) {
            return Value.NONE;
        }
        if (count == 3) {
            return Value.ofSmallInt(canvas.get((int) x, (int) y));
        }
        canvas.set(x, y, IntType.toLong(space, space.stack.slots[base + 3]));
        return Value.NONE;
    }

    private static long horizontalLine(ObjectSpace space, int base, int count) {
        long[] given = integers(space, base, 4);
        canvas(space, base).fill(given[1], given[2], given[3], 1, given[4]);
        return Value.NONE;
    }

    private static long verticalLine(ObjectSpace space, int base, int count) {
        long[] given = integers(space, base, 4);
        canvas(space, base).fill(given[1], given[2], 1, given[3], given[4]);
        return Value.NONE;
    }

    private static long rectangle(ObjectSpace space, int base, int count) {
        long[] given = integers(space, base, 5);
        long x = given[1];
        long y = given[2];
        long width = given[3];
        long height = given[4];
        Canvas canvas = canvas(space, base);
        if (isTrue(space, base, count, 6)) {
            canvas.fill(x, y, width, height, given[5]);
            return Value.NONE;
        }
        canvas.fill(x, y, width, 1, given[5]);
        canvas.fill(x, y + height - 1, width, 1, given[5]);
        canvas.fill(x, y, 1, height, given[5]);
        canvas.fill(x + width - 1, y, 1, height, given[5]);
        return Value.NONE;
    }

    private static long line(ObjectSpace space, int base, int count) {
        long[] given = integers(space, base, 5);
        canvas(space, base).line(given[1], given[2], given[3], given[4], given[5]);
        return Value.NONE;
    }

    private static long ellipse(ObjectSpace space, int base, int count) {
        long[] given = integers(space, base, 5);
        boolean filled = isTrue(space, base, count, 6);
        int quarters = count > 7 ? (int) IntType.toLong(space, space.stack.slots[base + 7]) : Ellipse.ALL;
        Canvas canvas = canvas(space, base);
        new Ellipse(canvas, given[1], given[2], given[5], filled, quarters).draw(given[3], given[4]);
        return Value.NONE;
    }

    private static long blit(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        Canvas source = FrameBufferType.readable(space, slots[base + 1]);
        long x = IntType.toLong(space, slots[base + 2]);
        long y = IntType.toLong(space, slots[base + 3]);
        long key = count > 4 ? IntType.toLong(space, slots[base + 4]) : -1;
        boolean hasPalette = count > 5 && slots[base + 5] != Value.NONE;
        Canvas palette = hasPalette ? FrameBufferType.readable(space, slots[base + 5]) : null;
        canvas(space, base).blit(source, x, y, key, palette);
        return Value.NONE;
    }

    private static long scroll(ObjectSpace space, long self, long stepX, long stepY) {
        FrameBufferType.canvas(space, self).scroll(IntType.toLong(space, stepX), IntType.toLong(space, stepY));
        return Value.NONE;
    }

    private static long text(ObjectSpace space, int base, int count) {
        long[] slots = space.stack.slots;
        byte[] text = StrType.utf8(space, slots[base + 1]);
        long x = IntType.toLong(space, slots[base + 2]);
        long y = IntType.toLong(space, slots[base + 3]);
        long colour = count > 4 ? IntType.toLong(space, slots[base + 4]) : 1;
        Canvas canvas = canvas(space, base);
        for (int i = 0; i < text.length && text[i] != 0; i++) {
            Font.draw(canvas, text[i] & 0xFF, x + (long) Font.SIZE * i, y, colour);
        }
        return Value.NONE;
    }
}
