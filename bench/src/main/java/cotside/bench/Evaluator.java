package cotside.bench;

/** A workload compiled by one engine. Need not be safe for use by two threads. */
@FunctionalInterface
public interface Evaluator {

    /** Writes the truth of every rule for this one case. */
    void evaluate(CaseVector atoms, Outcomes into);

    /** Puts a case into the engine's own input form, before the clock starts. */
    default ReadyCase ready(CaseVector atoms) {
        return into -> evaluate(atoms, into);
    }

    @FunctionalInterface
    interface ReadyCase {
        void evaluate(Outcomes into);
    }
}
