package cotside.notation.casefile;

import cotside.guidance.facts.Basis;
import cotside.guidance.facts.Says;
import cotside.guidance.facts.Voice;
import org.jspecify.annotations.Nullable;

/**
 * What the heading of a group of lines says of them.
 *
 * @param voice null when each line has to say whose knowledge it is
 * @param named the heading itself names the voice
 * @param says could not be answered or asked; null when the lines themselves say whether it holds
 */
record Footing(
        Basis basis,
        @Nullable Voice voice,
        boolean named,
        @Nullable Says says) {}
