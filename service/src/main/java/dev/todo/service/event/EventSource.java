package dev.todo.service.event;

/** The receiving end of a transport. A subscription heals by itself: what is away is waited for. */
public interface EventSource {

    /**
     * Takes every event of {@code topic} that is published from now on, and, in a group that has been there before,
     * what it has not handled yet. Each is handed to {@code handler} at least once; those of one user in their order.
     *
     * @param topic what to take
     * @param group who shares the work: each event goes to one member of every group
     * @param handler what is done with an event
     * @return ends the subscription when closed
     */
    Subscription subscribe(String topic, String group, EventHandler handler);

    /**
     * Takes every event of {@code topic} that is published from now on, for this process alone: each process that
     * follows sees every event. Each is handed to {@code handler} at least once, those of one user in their order; an
     * event published up to a minute before may be among them.
     *
     * @param topic what to take
     * @param follower what follows, for logs and metrics
     * @param handler what is done with an event
     * @return ends it when closed
     */
    Subscription follow(String topic, String follower, EventHandler handler);

    /** A running subscription. */
    interface Subscription extends AutoCloseable {
        /** Whether events come: not while the transport is away. One that cannot tell says that they do. */
        default boolean flowing() {
            return true;
        }

        /** Ends it, after the event under way. */
        @Override
        void close();
    }
}
