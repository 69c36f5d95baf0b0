package cotside.guidance;

import cotside.guidance.evidence.Known;
import cotside.guidance.evidence.View;
import cotside.guidance.facts.Baby;
import cotside.guidance.facts.Family;
import cotside.guidance.facts.Statement;
import cotside.guidance.pack.Pack;
import cotside.guidance.pack.Word;
import cotside.guidance.painting.Circles;
import cotside.guidance.painting.Painter;
import cotside.guidance.painting.ReadyPack;
import cotside.guidance.painting.Turning;
import cotside.guidance.picture.Circle;
import cotside.guidance.picture.MoreHeld;
import cotside.guidance.picture.NextChange;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Viewer;
import cotside.guidance.picture.Viewpoint;
import cotside.guidance.picture.Weights;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A pack, made ready once, to say what it has to say about any family. Immutable and safe to share. */
public final class Guidance {
    /** The version of the semantics: two engines of one version make the same picture of the same family. */
    public static final String ENGINE = "2026.1";

    /** The one fixed contact of the partnership that the marker of hidden knowledge names. */
    private static final String SPEAK_TO = "your partnership's safeguarding lead";

    private final ReadyPack pack;

    private Guidance(Pack pack) {
        this.pack = new ReadyPack(pack);
    }

    public static Guidance of(Pack pack) {
        return new Guidance(pack);
    }

    public Pack pack() {
        return pack.pack();
    }

    /** The whole picture, with what is hidden from the viewer marked and with the day on which it next changes. */
    public Picture picture(Family family, Viewpoint from) {
        Known known = Known.at(family, from.knownAt(), from.viewer());
        Painter painter = painter(known, from);
        Picture seen = painter.paint();
        return with(seen, moreHeld(known, from), nextChange(painter, seen));
    }

    /** The picture without looking ahead: what is asked for when many are made. */
    public Picture pictureToday(Family family, Viewpoint from) {
        Known known = Known.at(family, from.knownAt(), from.viewer());
        Picture seen = painter(known, from).paint();
        MoreHeld moreHeld = moreHeld(known, from);
        return moreHeld == null ? seen : with(seen, moreHeld, null);
    }

    /** Everyone around the baby and how they are tied, as the viewer may know of them. */
    public Circle circle(Family family, Viewpoint from) {
        return new Circles(view(family, from), from).circle();
    }

    /** The baby's weights on record, as the viewer may know of them. */
    public Weights weights(Family family, Viewpoint from) {
        String label = family.babies().stream()
                .filter(baby -> baby.id().equals(from.baby()))
                .map(Baby::label)
                .findFirst()
                .orElse("");
        return view(family, from).weights(from, label);
    }

    private View view(Family family, Viewpoint from) {
        return painter(Known.at(family, from.knownAt(), from.viewer()), from).view();
    }

    /**
     * The picture as it would be had some statements said nothing of their claims. Corrections, lapses and citations made
     * by them stand.
     */
    public Picture forgetting(Family family, Viewpoint from, Predicate<Statement> forgotten) {
        Known known = Known.forgetting(family, from.knownAt(), from.viewer(), forgotten);
        return painter(known, from).paint();
    }

    private Painter painter(Known known, Viewpoint from) {
        return new Painter(pack, known, from, ENGINE);
    }

    /** The one marker for the whole baby, or null when the viewer sees everything. */
    private @Nullable MoreHeld moreHeld(Known known, Viewpoint from) {
        if (!known.hides()) {
            return null;
        }
        Viewpoint everything = new Viewpoint(from.baby(), from.asAt(), from.knownAt(), Viewer.EVERYTHING);
        Known all = Known.at(known.family(), from.knownAt(), Viewer.EVERYTHING);
        return new MoreHeld(SPEAK_TO, painter(all, everything).paint().word() == Word.REFER_NOW);
    }

    private @Nullable NextChange nextChange(Painter painter, Picture now) {
        return new Turning(pack.pack(), painter.view())
                .next(now, day -> painter.on(day).paint());
    }

    private static Picture with(Picture picture, @Nullable MoreHeld moreHeld, @Nullable NextChange nextChange) {
        return new Picture(
                picture.pack(),
                picture.packVersion(),
                picture.engine(),
                picture.from(),
                picture.baby(),
                picture.word(),
                picture.standsOut(),
                picture.settled(),
                picture.undecided(),
                picture.notYetKnown(),
                picture.notPresent(),
                picture.openEnds(),
                picture.questions(),
                picture.opening(),
                picture.reliances(),
                picture.contradictions(),
                picture.agencies(),
                picture.met(),
                picture.headings(),
                picture.proposals(),
                picture.plan(),
                moreHeld,
                nextChange);
    }
}
