import { pino } from 'pino';

/**
 * What long-running processes write: one JSON object a line, on standard output. `tenant` and `release` say what a line is
 * about; no line carries personal data.
 */
export const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime });
