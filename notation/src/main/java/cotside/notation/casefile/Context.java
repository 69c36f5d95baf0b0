package cotside.notation.casefile;

import cotside.guidance.pack.Pack;
import cotside.notation.yaml.Problems;
import org.jspecify.annotations.Nullable;

/**
 * What every reader of a case file needs.
 *
 * @param writer who adds to what is on record; null for a whole case file, which says by itself who wrote what, and when
 */
record Context(
        Pack pack,
        Cast cast,
        Problems problems,
        OnRecord before,
        @Nullable Writer writer) {
    /** Of a whole file. */
    Context(Pack pack, Cast cast, Problems problems) {
        this(pack, cast, problems, OnRecord.NOTHING, null);
    }

    static Context ofFile(Pack pack, Problems problems) {
        return new Context(pack, new Cast(pack, problems), problems);
    }

    static Context ofMore(Pack pack, Problems problems, OnRecord before, Writer writer) {
        return new Context(pack, new Cast(pack, problems, before), problems, before, writer);
    }
}
