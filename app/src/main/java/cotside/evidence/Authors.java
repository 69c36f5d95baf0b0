package cotside.evidence;

import java.util.UUID;

/** Who stands behind the names and agencies in facts. */
public interface Authors {
    /** The practitioner of this name at the agency that the record calls so. */
    UUID id(String name, String agency);

    /** The agency that the record calls so. */
    UUID agency(String handle);
}
