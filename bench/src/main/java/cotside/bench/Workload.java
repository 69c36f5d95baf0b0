package cotside.bench;

import java.util.List;

/** What every engine compiles once, before the clock starts. Atom {@code i} is named {@code atoms.get(i)}. */
public record Workload(List<String> atoms, List<Rule> rules) {
    public Workload {
        atoms = List.copyOf(atoms);
        rules = List.copyOf(rules);
    }
}
