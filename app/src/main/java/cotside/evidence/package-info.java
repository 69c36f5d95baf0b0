/** What was recorded: kept sealed, append-only, read back as the facts that guidance reads. */
@NullMarked
package cotside.evidence;

import org.jspecify.annotations.NullMarked;
