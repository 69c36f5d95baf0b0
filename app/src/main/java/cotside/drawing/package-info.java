/**
 * Drawings of what guidance reads, as SVG, each with a table that says the same. Knows no other module: guidance and the
 * words of notation alone.
 *
 * <p>A drawing carries no script, no style sheet and no style attributes, so that it works under a strict policy; every
 * element has a class besides. It is black on white, and no meaning rests on colour. Nothing in it is an id of the record.
 */
@NullMarked
package cotside.drawing;

import org.jspecify.annotations.NullMarked;
