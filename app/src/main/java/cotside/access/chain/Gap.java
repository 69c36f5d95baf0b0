package cotside.access.chain;

import java.util.UUID;

/**
 * Rows of one chain that checkpoints saw and the database does not have.
 *
 * @param after the last position of which both say the same
 * @param until the last position that a checkpoint saw
 */
public record Gap(UUID partnership, long after, long until) {}
