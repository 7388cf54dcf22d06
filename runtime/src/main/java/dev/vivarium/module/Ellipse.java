package dev.vivarium.module;

/** Draws an ellipse with integers alone: from the side to the diagonal, then from the top to it. */
final class Ellipse {
    /** All four quarters. */
    static final int ALL = 15;

    private static final int TOP_RIGHT = 1;
    private static final int TOP_LEFT = 2;
    private static final int BOTTOM_LEFT = 4;
    private static final int BOTTOM_RIGHT = 8;

    private final Canvas canvas;
    private final long centreX;
    private final long centreY;
    private final long colour;
    private final boolean filled;
    private final int quarters;

    Ellipse(Canvas canvas, long centreX, long centreY, long colour, boolean filled, int quarters) {
        this.canvas = canvas;
        this.centreX = centreX;
        this.centreY = centreY;
        this.colour = colour;
        this.filled = filled;
        this.quarters = quarters;
    }

    void draw(long radiusX, long radiusY) {
        if (radiusX == 0 && radiusY == 0) {
            if ((quarters & ALL) != 0) {
                canvas.set(centreX, centreY, colour);
            }
            return;
        }
        arc(radiusX, radiusY, false);
        arc(radiusY, radiusX, true);
    }

    /**
     * Draws the points from the end of one axis on as long as the curve is steep there.
     *
     * @param along the radius along that axis
     * @param swapped whether that axis is the vertical one
     */
    private void arc(long along, long across, boolean swapped) {
        long twiceAlong = 2 * along * along;
        long twiceAcross = 2 * across * across;
        long major = along;
        long minor = 0;
        long majorChange = across * across * (1 - 2 * along);
        long minorChange = along * along;
        long error = 0;
        long majorStop = twiceAcross * along;
        long minorStop = 0;
        while (majorStop >= minorStop) {
            canvas.watch();
            points(swapped ? minor : major, swapped ? major : minor);
            minor++;
            minorStop += twiceAlong;
            error += minorChange;
            minorChange += twiceAlong;
            if (2 * error + majorChange > 0) {
                major--;
                majorStop -= twiceAcross;
                error += majorChange;
                majorChange += twiceAcross;
            }
        }
    }

    private void points(long x, long y) {
        point(TOP_RIGHT, x, -y);
        point(TOP_LEFT, -x, -y);
        point(BOTTOM_LEFT, -x, y);
        point(BOTTOM_RIGHT, x, y);
    }

    private void point(int quarter, long x, long y) {
        if ((quarters & quarter) == 0) {
            return;
        }
        if (filled) {
            canvas.fill(centreX + Math.min(x, 0), centreY + y, Math.abs(x) + 1, 1, colour);
        } else {
            canvas.set(centreX + x, centreY + y, colour);
        }
    }
}
