package cotside.drawing;

/** A place in a drawing, in its own units; {@code y} grows downwards. */
record Point(double x, double y) {}
