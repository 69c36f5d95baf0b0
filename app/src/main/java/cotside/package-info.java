/** The application. Each package below is a module; {@code ModulesTest} holds what each may know. */
@NullMarked
package cotside;

import org.jspecify.annotations.NullMarked;
