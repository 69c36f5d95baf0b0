package cotside.drawing;

/** An upright rectangle. */
record Box(double left, double top, double right, double bottom) {
    static Box around(double x, double y, double half) {
        return new Box(x - half, y - half, x + half, y + half);
    }

    double width() {
        return right - left;
    }

    double height() {
        return bottom - top;
    }

    boolean overlaps(Box that) {
        return left < that.right && that.left < right && top < that.bottom && that.top < bottom;
    }
}
