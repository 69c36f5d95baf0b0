package cotside.guidance;

import cotside.guidance.facts.Family;
import cotside.guidance.pack.Pack;
import cotside.guidance.picture.Picture;
import cotside.guidance.picture.Viewpoint;

/** A pack, compiled once, ready to say what it has to say about any family. Immutable and safe to share. */
public final class Guidance {
    private final Pack pack;

    private Guidance(Pack pack) {
        this.pack = pack;
    }

    public static Guidance of(Pack pack) {
        return new Guidance(pack);
    }

    public Pack pack() {
        return pack;
    }

    public Picture picture(Family family, Viewpoint from) {
        throw new UnsupportedOperationException("the semantics follow in the next commits: " + family + from);
    }
}
