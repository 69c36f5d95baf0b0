package cotside.guidance.examples;

import cotside.guidance.pack.About;
import cotside.guidance.pack.Expr;

/**
 * A rule that says something else than the one it was made from.
 *
 * @param part what was changed: about, holds or trigger
 * @param was how what was changed reads
 * @param now how it would read
 * @param reading how its ids are read
 */
record Mutant(String part, String was, String now, About about, Expr condition, Reading reading) {}
