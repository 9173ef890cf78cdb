/**
 * How long a test waits for what it asks for again and again. The machine may be busy: what comes late is not wrong, and
 * only what never comes ends the wait.
 */
export const SOON = { timeout: 120_000, interval: 100 };
