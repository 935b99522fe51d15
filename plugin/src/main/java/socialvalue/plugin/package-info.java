/**
 * The plugin as a whole: wired from one properties file, found by a portal's JVM through
 * {@link java.util.ServiceLoader}, or run beside a portal as a program of its own.
 *
 * <p>Knows every package of the plugin; none of them knows it. Start with {@link socialvalue.plugin.SocialValuePlugin}.
 */
package socialvalue.plugin;
