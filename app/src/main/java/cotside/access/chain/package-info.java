/** Chains the audit, signs where each chain stands outside the database, and finds what was tampered with. */
@NullMarked
package cotside.access.chain;

import org.jspecify.annotations.NullMarked;
