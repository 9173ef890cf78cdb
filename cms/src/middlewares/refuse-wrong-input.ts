import { refusal } from '../platform/refusal';

/** What Strapi throws of input that it cannot read, and would answer with as a fault of its own (HTTP 500). */
const OF_INPUT = new Set([
  'ZodError',
  'InvalidRelationError',
  'InvalidDateTimeError',
  'InvalidTimeError',
  'InvalidDateError',
]);

/** Wrong input is answered as such (HTTP 400), whichever library found it. */
export default () => async (_ctx: unknown, next: () => Promise<void>) => {
  try {
    await next();
  } catch (error) {
    const { name } = error as Error;
    throw OF_INPUT.has(name) || OF_INPUT.has(name && (error as Error).constructor.name)
      ? refusal('input-wrong')
      : error;
  }
};
