package cotside.notation.picture;

import cotside.guidance.logic.Standing;
import cotside.guidance.picture.Line;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Reading;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/** The statements that a picture names: all of them are within what its viewer may see. */
public final class Cited {
    private final SortedSet<String> ids = new TreeSet<>();

    private Cited() {}

    /** Their ids, in order. Ids of other things that a picture names may be among them. */
    public static SortedSet<String> of(Picture picture) {
        Cited cited = new Cited();
        for (List<Line> lines : List.of(picture.standsOut(), picture.settled(), picture.undecided())) {
            lines.forEach(cited::add);
        }
        picture.headings().forEach(heading -> heading.readings().forEach(cited::add));
        picture.reliances().forEach(reliance -> {
            cited.ids.addAll(reliance.statements());
            if (reliance.reading() != null) {
                cited.add(reliance.reading());
            }
        });
        picture.contradictions().forEach(both -> {
            cited.ids.addAll(both.holding());
            cited.ids.addAll(both.against());
        });
        picture.proposals().forEach(proposal -> {
            cited.ids.add(proposal.id());
            cited.ids.addAll(proposal.restsOn());
        });
        return cited.ids;
    }

    private void add(Line line) {
        line.evidence().forEach(this::add);
        line.settledBy().forEach(this::add);
        if (line.easing() != null) {
            line.easing().restsOn().forEach(this::add);
        }
    }

    private void add(Reading reading) {
        Standing standing = reading.standing();
        ids.addAll(standing.holding());
        ids.addAll(standing.against());
        ids.addAll(standing.unanswered());
    }
}
