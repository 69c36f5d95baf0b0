package cotside.access.chain;

import java.util.UUID;

/**
 * Where the chain of a partnership stands. Positions run from 1 without a gap, so the position is the count as well.
 *
 * @param hash of the row there, in hexadecimal
 */
record Head(UUID partnership, long position, String hash) {}
