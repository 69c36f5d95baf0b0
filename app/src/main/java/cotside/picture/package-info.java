/** Brings what a record holds to guidance: as at any date, as known at any moment, as any viewer may see it. */
@NullMarked
package cotside.picture;

import org.jspecify.annotations.NullMarked;
