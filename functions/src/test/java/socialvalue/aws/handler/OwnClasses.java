package socialvalue.aws.handler;

import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A class loader that begins anew, as a function does, and remembers what it loads. What Lambda itself provides, the
 * tests share with it.
 */
final class OwnClasses extends URLClassLoader {
    private static final String SHARED = "com.amazonaws.services.lambda.runtime.";

    private final List<String> loaded = Collections.synchronizedList(new ArrayList<>());

    private OwnClasses(URL[] classPath) {
        super(classPath, ClassLoader.getPlatformClassLoader());
    }

    /** What a handler does in a fresh class loader. */
    interface Use {
        void of(ClassLoader loader) throws Exception;
    }

    /** The classes, other than the JDK's, that are loaded in the course of it. */
    static List<String> loadedBy(Class<?> handler, Use use) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        try (OwnClasses loader = new OwnClasses(urls.toArray(URL[]::new))) {
            use.of(loader);
            if (!loader.loaded.contains(handler.getName())) {
                throw new IllegalStateException(handler + " was not loaded");
            }
            return List.copyOf(loader.loaded);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return name.startsWith(SHARED)
                ? OwnClasses.class.getClassLoader().loadClass(name)
                : super.loadClass(name, resolve);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        Class<?> found = super.findClass(name);
        loaded.add(name);
        return found;
    }
}
