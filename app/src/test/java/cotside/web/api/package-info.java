@NullMarked
package cotside.web.api;

import org.jspecify.annotations.NullMarked;
