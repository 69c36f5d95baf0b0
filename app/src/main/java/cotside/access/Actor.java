package cotside.access;

import java.util.Set;
import java.util.UUID;

/** A practitioner at work now: in one agency of one partnership, with the roles held there. */
public record Actor(UUID id, String name, UUID agency, String agencyName, UUID partnership, Set<Role> roles) {
    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    public boolean worksWithFamilies() {
        return roles.stream().anyMatch(Role.WORKING_WITH_FAMILIES::contains);
    }
}
