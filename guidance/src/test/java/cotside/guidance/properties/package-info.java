/** The properties of guidance section 12, each held against families that nobody made up on purpose. */
@NullMarked
package cotside.guidance.properties;

import org.jspecify.annotations.NullMarked;
