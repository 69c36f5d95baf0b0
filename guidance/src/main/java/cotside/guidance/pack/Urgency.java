package cotside.guidance.pack;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a combination asks of people, and what changes it.
 *
 * @param word its own word
 * @param eased the word while what eases it is shown, or null; only for words below speak to your lead today
 * @param lost the word once it was eased and is so no longer, or null
 * @param onceAnswered acts that answer it and the word that then applies, or null
 */
public record Urgency(
        Word word,
        @Nullable Word eased,
        @Nullable Word lost,
        @Nullable OnceAnswered onceAnswered) {

    /**
     * @param acts acts of the pack that count; whether each acknowledges or answers is the act's own
     * @param acknowledged the word once one of them has been acknowledged; never below speak to your lead today
     * @param answered the word once one of them has answered; never below assess and plan
     */
    public record OnceAnswered(Set<String> acts, Word acknowledged, Word answered) {
        public OnceAnswered {
            acts = Set.copyOf(acts);
        }
    }
}
