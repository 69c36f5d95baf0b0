/** Case files in and out of the record, and the demonstration families. */
@NullMarked
package cotside.casefile;

import org.jspecify.annotations.NullMarked;
