/** The example families of the pack, and the pictures that a safeguarding lead expects of them. */
@NullMarked
package cotside.notation.examples;

import org.jspecify.annotations.NullMarked;
