package cotside.guidance.picture;

import java.time.LocalDate;
import java.util.List;

/**
 * A proposal to do less, with everything it leaves unanswered beside it.
 *
 * @param restsOn what it names
 * @param unanswered lines that it leaves standing or undecided
 * @param reliances keys of the reliances it rests on
 */
public record ProposalView(
        String id,
        String what,
        String by,
        LocalDate on,
        List<String> restsOn,
        List<String> unanswered,
        List<String> reliances) {
    public ProposalView {
        restsOn = List.copyOf(restsOn);
        unanswered = List.copyOf(unanswered);
        reliances = List.copyOf(reliances);
    }
}
