package org.gilcheck.reports.explorer;

import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketException;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.gilcheck.properties.UsageException;

/**
 * Serves the explorer's page, and answers what it asks, to browsers on this machine only. Several pages may be open at a time.
 */
public final class ExplorerServer implements Closeable {
    private static final int AT_A_TIME = 4;
    private static final int WAITING = 64;

    private final HttpServer server;
    private final ExecutorService workers;
    private final Answers answers;

    private ExplorerServer(HttpServer server, ExecutorService workers, Answers answers) {
        this.server = server;
        this.workers = workers;
        this.answers = answers;
    }

    /**
     * Begins to serve.
     *
     * @param opening what the page shows first
     * @param port from 0 to 65535; 0 for any that is free
     * @throws UsageException if the port cannot be used
     */
    public static ExplorerServer start(Opening opening, int port) {
        Answers answers = new Answers(opening);
        HttpServer server = bound(port);
        ExecutorService workers = Executors.newFixedThreadPool(AT_A_TIME, work -> {
            Thread thread = new Thread(work, "gilcheck explorer");
            thread.setDaemon(true);
            return thread;
        });
        server.setExecutor(workers);
        server.createContext(
                "/", new Desk(answers, opening.job(), server.getAddress().getPort()));
        server.start();
        return new ExplorerServer(server, workers, answers);
    }

    private static HttpServer bound(int port) {
        // Else the body of an answer waits some 40 ms for the browser to acknowledge the headers.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // Else requests that never come to their end keep everybody else waiting.
        System.setProperty("sun.net.httpserver.maxReqTime", "10");
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING);
        } catch (BindException taken) {
            throw new UsageException("port " + port + " cannot be used (" + taken.getMessage()
                    + "). Give another --port, or none for any that is free");
        } catch (SocketException forbidden) {
            throw new UsageException("port " + port + " cannot be used (" + forbidden.getMessage()
                    + "). Give a --port above 1023, or none for any that is free");
        } catch (IOException failed) {
            throw new UsageException("no page can be served on this machine (" + failed.getMessage() + ")");
        }
    }

    /** Where the page is. */
    public URI address() {
        InetSocketAddress address = server.getAddress();
        String host = address.getAddress().getHostAddress();
        return URI.create("http://" + (host.contains(":") ? "[::1]" : host) + ":" + address.getPort() + "/");
    }

    /** Where it listens: on the loopback interface only. */
    InetSocketAddress listensOn() {
        return server.getAddress();
    }

    /** Ends at once, with all searches. */
    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
        answers.close();
    }
}
