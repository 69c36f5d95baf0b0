package cotside.guidance.picture;

import java.util.List;

/**
 * A plan held against the picture (A14). A plan never lowers anything.
 *
 * @param unanswered ids of lines standing out that no open action answers
 * @param idle actions that answer nothing that stands out
 */
public record PlanView(List<String> plans, List<String> unanswered, List<String> idle) {
    public PlanView {
        plans = List.copyOf(plans);
        unanswered = List.copyOf(unanswered);
        idle = List.copyOf(idle);
    }
}
