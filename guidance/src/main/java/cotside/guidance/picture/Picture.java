package cotside.guidance.picture;

import cotside.guidance.pack.Heading;
import cotside.guidance.pack.Word;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Everything guidance says about one baby. The same inputs and pack version always give the same picture.
 *
 * @param engine the version of guidance that made it
 * @param word the most urgent word in it, or null when nothing raises one
 * @param standsOut most urgent first
 * @param settled lines that an answer settles
 * @param undecided what cannot be told yet and is listed
 * @param notYetKnown by heading, how many undecided combinations are not listed
 * @param notPresent how many combinations are not present
 * @param questions all of them, in the order to be asked
 * @param opening how many of them open the page
 * @param met how often each parent and carer was met; empty while there is no contact
 * @param moreHeld null when nothing is hidden
 */
public record Picture(
        String pack,
        String packVersion,
        String engine,
        Viewpoint from,
        BabyNow baby,
        @Nullable Word word,
        List<Line> standsOut,
        List<Line> settled,
        List<Line> undecided,
        Map<Heading, Integer> notYetKnown,
        int notPresent,
        List<OpenEnd> openEnds,
        List<Asking> questions,
        int opening,
        List<Reliance> reliances,
        List<Contradiction> contradictions,
        List<AgencyState> agencies,
        List<HowMet> met,
        List<HeadingView> headings,
        List<ProposalView> proposals,
        PlanView plan,
        @Nullable MoreHeld moreHeld,
        @Nullable NextChange nextChange) {
    public Picture {
        standsOut = List.copyOf(standsOut);
        settled = List.copyOf(settled);
        undecided = List.copyOf(undecided);
        notYetKnown = Map.copyOf(notYetKnown);
        openEnds = List.copyOf(openEnds);
        questions = List.copyOf(questions);
        reliances = List.copyOf(reliances);
        contradictions = List.copyOf(contradictions);
        agencies = List.copyOf(agencies);
        met = List.copyOf(met);
        headings = List.copyOf(headings);
        proposals = List.copyOf(proposals);
    }
}
