package cotside.pages;

import cotside.web.SignIn;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.SecurityFilterChain;

/** Who gets as far as the pages: whoever has signed in, and everybody to the urgent page. */
@Configuration(proxyBeanMethods = false)
class PageSecurity {
    static final String SIGN_IN = "/sign-in";

    /** Nothing from elsewhere, no script or style but our own files. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, SignIn signIn, SigningIn signingIn, Unsent unsent) {
        return http.authenticationManager(new ProviderManager(signIn))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ERROR)
                        .permitAll()
                        .requestMatchers(SIGN_IN, "/urgent", "/assets/**", "/favicon.ico")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(form -> form.loginPage(SIGN_IN)
                        .loginProcessingUrl(SIGN_IN)
                        .usernameParameter("name")
                        .passwordParameter("password")
                        .successHandler(signingIn)
                        .failureHandler(signingIn)
                        .permitAll())
                .logout(out -> out.logoutUrl("/sign-out").logoutSuccessUrl(SIGN_IN + "?out"))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(unsent)
                        .accessDeniedHandler((request, response, denied) -> refused(request, response, unsent)))
                .httpBasic(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(POLICY))
                        .referrerPolicy(referrer -> referrer.policy(
                                org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter
                                        .ReferrerPolicy.SAME_ORIGIN)))
                .build();
    }

    /** A form came with no token or an old one: it is shown back, to be sent again. */
    private static void refused(HttpServletRequest request, HttpServletResponse response, Unsent unsent)
            throws IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            unsent.signInFirst(request, response);
        } else {
            unsent.sendAgain(request, response);
        }
    }
}
