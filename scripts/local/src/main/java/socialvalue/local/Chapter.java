package socialvalue.local;

/** A chapter of the worked example. What was played of it before is not played again. */
interface Chapter {
    /** Plays what is still to be played of it, telling each step. */
    void play() throws InterruptedException;
}
