package dev.vivarium.module;

import dev.vivarium.heap.Value;
import dev.vivarium.object.Buffer;
import dev.vivarium.object.Buffers;
import dev.vivarium.object.IntType;
import dev.vivarium.object.ItemCodec;
import dev.vivarium.object.ObjectSpace;
import java.util.Arrays;

/** Draws and fills polygons, with the roundings of the reference. */
final class Polygon {
    /** Crossings of edge and row are computed in fractions of a pixel. */
    private static final int FRACTIONS = 32;

    private final Canvas canvas;
    private final long originX;
    private final long originY;
    /** x and y in turn. */
    private final long[] points;

    private final long colour;

    private Polygon(Canvas canvas, long originX, long originY, long[] points, long colour) {
        this.canvas = canvas;
        this.originX = originX;
        this.originY = originY;
        this.points = points;
        this.colour = colour;
    }

    static long draw(ObjectSpace space, int base, int count) {
        long x = IntType.toLong(space, space.stack.slots[base + 1]);
        long y = IntType.toLong(space, space.stack.slots[base + 2]);
        long[] points = points(space, space.stack.slots[base + 3]);
        if (points.length == 0) {
            return Value.NONE;
        }
        long colour = IntType.toLong(space, space.stack.slots[base + 4]);
        Polygon polygon = new Polygon(FrameDrawing.canvas(space, base), x, y, points, colour);
        if (FrameDrawing.isTrue(space, base, count, 5)) {
            polygon.fill();
        } else {
            polygon.outline();
        }
        return Value.NONE;
    }

    private static long[] points(ObjectSpace space, long coordinates) {
        Buffer buffer = Buffers.get(space, coordinates, false);
        int size = ItemCodec.size(space, '@', buffer.typecode);
        long[] points = new long[buffer.length / (2 * size) * 2];
        for (int i = 0; i < points.length; i++) {
            points[i] = buffer.rom != null
                    ? buffer.rom[i] & 0xFF
                    : IntType.toLong(space, ItemCodec.load(space, buffer.typecode, buffer.address, i));
        }
        return points;
    }

    /** What is done with an edge, from one point to another. */
    private interface Edge {
        void visit(long fromX, long fromY, long toX, long toY);
    }

    /** Visits the edges from the first point backwards, beginning with that to the last point. */
    private void forEachEdge(Edge edge) {
        long fromX = points[0];
        long fromY = points[1];
        for (int i = points.length - 2; i >= 0; i -= 2) {
            edge.visit(fromX, fromY, points[i], points[i + 1]);
            fromX = points[i];
            fromY = points[i + 1];
        }
    }

    private void outline() {
        forEachEdge((fromX, fromY, toX, toY) ->
                canvas.line(originX + fromX, originY + fromY, originX + toX, originY + toY, colour));
    }

    private void fill() {
        long top = Long.MAX_VALUE;
        long bottom = Long.MIN_VALUE;
        for (int i = 1; i < points.length; i += 2) {
            top = Math.min(top, points[i]);
            bottom = Math.max(bottom, points[i]);
        }
        // Rows outside the canvas would draw nothing.
        long last = Math.min(bottom, canvas.height - 1 - originY);
        for (long row = Math.max(top, -originY); row <= last; row++) {
            fillRow(row);
        }
    }

    private void fillRow(long row) {
        long[] crossings = new long[points.length / 2];
        int[] count = {0};
        forEachEdge((fromX, fromY, toX, toY) -> {
            boolean crosses = fromY > row && toY <= row || fromY <= row && toY > row;
            if (crosses) {
                long along = FRACTIONS * (toX - fromX) * (row - fromY) / (toY - fromY);
                crossings[count[0]++] = (FRACTIONS * fromX + along + FRACTIONS / 2) / FRACTIONS;
            } else if (row == Math.max(fromY, toY)) {
                fillLowest(fromX, fromY, toX, toY);
            }
        });
        Arrays.sort(crossings, 0, count[0]);
        for (int i = 0; i + 1 < count[0]; i += 2) {
            canvas.fill(originX + crossings[i], originY + row, crossings[i + 1] - crossings[i] + 1, 1, colour);
        }
    }

    /** Pixels at the lowest point of an edge, which no pair of crossings covers. */
    private void fillLowest(long fromX, long fromY, long toX, long toY) {
        if (fromY < toY) {
            canvas.set(originX + toX, originY + toY, colour);
        } else if (toY < fromY) {
            canvas.set(originX + fromX, originY + fromY, colour);
        } else {
            canvas.line(originX + fromX, originY + fromY, originX + toX, originY + toY, colour);
        }
    }
}
