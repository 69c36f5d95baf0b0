/** Practitioners, agencies, involvement; who may do what, and who did. Knows no other module of the record. */
@NullMarked
package cotside.access;

import org.jspecify.annotations.NullMarked;
