package cotside.sheet;

import cotside.guidance.pack.AgencyKind;
import cotside.guidance.pack.Pack;
import cotside.notation.words.Prose;
import java.util.Collection;
import java.util.Map;

/** What the pack calls kinds of agency. */
final class AgencyWords {
    private final Map<String, AgencyKind> kinds;

    AgencyWords(Pack pack) {
        this.kinds = Pack.byId(pack.agencies(), AgencyKind::id);
    }

    String of(String kind) {
        AgencyKind agency = kinds.get(kind);
        return agency == null ? kind : agency.label();
    }

    /** "GP and midwife"; nobody in particular is everyone. */
    String of(Collection<String> some) {
        return some.isEmpty()
                ? "everyone"
                : Prose.and(some.stream().map(this::of).sorted().toList());
    }
}
