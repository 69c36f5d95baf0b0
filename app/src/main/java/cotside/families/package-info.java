/** Pregnancies, babies, people, homes: who belongs to a record, and by which names it calls them. */
@NullMarked
package cotside.families;

import org.jspecify.annotations.NullMarked;
