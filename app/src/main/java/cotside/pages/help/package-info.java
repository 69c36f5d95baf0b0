/** Help inside the pages: what the words mean, why each thing is asked, a short tour. */
@NullMarked
package cotside.pages.help;

import org.jspecify.annotations.NullMarked;
