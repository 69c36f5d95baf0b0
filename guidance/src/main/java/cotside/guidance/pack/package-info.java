/**
 * Guidance as data: factors, questions, combinations and their parameters, each with its source. A pack is plain values;
 * it is read, checked and layered by {@code cotside.notation} and evaluated by {@code cotside.guidance.logic}.
 */
@NullMarked
package cotside.guidance.pack;

import org.jspecify.annotations.NullMarked;
