package cotside.families;

import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Where a home is. Its text is masked.
 *
 * @param guarded never to come up in any search
 * @param notToBeDisclosedTo people who must not come to know it
 */
public record Address(List<String> lines, String postcode, boolean guarded, Set<UUID> notToBeDisclosedTo) {
    public Address {
        lines = List.copyOf(lines);
        notToBeDisclosedTo = Set.copyOf(notToBeDisclosedTo);
        if (lines.isEmpty() || lines.stream().anyMatch(String::isBlank)) {
            throw new IllegalArgumentException("an address has at least one line, and none that is empty");
        }
    }

    /** An address that anybody involved may know and may be asked by. */
    public static Address of(String line, String postcode) {
        return new Address(List.of(line), postcode, false, Set.of());
    }

    /** Whether somebody may come to know it: never one that is guarded. */
    public boolean mayBeToldTo(UUID person) {
        return !guarded && !notToBeDisclosedTo.contains(person);
    }

    @Override
    public String toString() {
        return guarded ? "a protected address" : "an address";
    }
}
