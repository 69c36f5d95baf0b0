/** Packs and families in a few words, for tests that tell stories about them. */
@NullMarked
package cotside.guidance.testing;

import org.jspecify.annotations.NullMarked;
