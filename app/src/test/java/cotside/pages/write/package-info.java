@NullMarked
package cotside.pages.write;

import org.jspecify.annotations.NullMarked;
