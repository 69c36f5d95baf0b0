package cotside.guidance.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A kind of agency.
 *
 * @param expected whether every such family has one
 * @param expectedWhen a condition under which it is expected besides, read as worry, or null
 */
public record AgencyKind(
        String id, String label, boolean expected, @Nullable Expr expectedWhen, String knows, List<String> because) {
    public AgencyKind {
        because = List.copyOf(because);
    }
}
