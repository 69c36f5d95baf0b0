package cotside.picture;

import cotside.access.Acting;
import cotside.evidence.Assembly;
import cotside.evidence.Records;
import cotside.families.Cast;
import cotside.families.Families;
import cotside.guidance.Guidance;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Family;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Viewer;
import cotside.guidance.picture.Viewpoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The picture of a baby from the record. */
@Service
public class Pictures {
    /** Nobody's agency and nobody's name: sees what is for all, as the decision has marked it. */
    private static final Viewer WHOEVER_ASKS = new Viewer("", "");

    private final Families families;
    private final Records records;
    private final Guidance guidance;

    Pictures(Families families, Records records, Guidance guidance) {
        this.families = families;
        this.records = records;
        this.guidance = guidance;
    }

    /** A family as one viewer may see it, and the picture of one baby of it. */
    public record Seen(Family family, Picture picture) {}

    /**
     * The picture of a baby as the practitioner may see it.
     *
     * @param asAt the day it speaks for
     * @param knownAt the moment of knowledge
     * @throws cotside.access.Forbidden when there is no such baby, or not for this practitioner
     */
    public Seen of(Acting acting, UUID record, UUID baby, LocalDate asAt, Instant knownAt) {
        Cast cast = families.cast(acting, record);
        Baby known = cast.baby(baby);
        if (known == null) {
            throw new cotside.access.Forbidden(cotside.access.Decision.Reason.NOT_INVOLVED);
        }
        Assembly assembly = records.assembled(acting, cast, knownAt);
        Family family = assembly.asSeenBy(acting.about(record));
        return new Seen(family, guidance.picture(family, new Viewpoint(known.id(), asAt, knownAt, WHOEVER_ASKS)));
    }
}
