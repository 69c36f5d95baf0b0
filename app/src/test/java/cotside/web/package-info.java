@NullMarked
package cotside.web;

import org.jspecify.annotations.NullMarked;
