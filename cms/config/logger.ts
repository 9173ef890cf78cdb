import { winston } from '@strapi/logger';

const { combine, errors, json, timestamp } = winston.format;
/** As the builder writes: one JSON object a line. A person at a terminal gets Strapi's own lines. */
const forMachines = { format: combine(errors({ stack: true }), timestamp(), json()) };

/** The builder asks for content versions every second: a line for each request would bury the rest. */
export default { level: 'info', ...(process.stdout.isTTY ? {} : forMachines) };
