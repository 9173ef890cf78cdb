/**
 * How long a test waits for what it asks for again and again. The machine may be busy: what comes late is not wrong, and
 * only what never comes ends the wait. Each question costs the admin some 30 ms of work, so it is not asked all the time.
 */
export const SOON = { timeout: 120_000, interval: 250 };
