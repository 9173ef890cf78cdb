import { errors } from '@strapi/utils';
import { refusal } from '../platform/refusal';

/** What Strapi throws of input that it cannot read, and would answer with as a fault of its own (HTTP 500). */
const OF_INPUT = new Set([
  'ZodError',
  'InvalidRelationError',
  'InvalidDateTimeError',
  'InvalidTimeError',
  'InvalidDateError',
  // Of JSON inside of a form.
  'SyntaxError',
]);

/** Wrong input is answered as such (HTTP 400), whichever library found it. */
export default () =>
  async ({ path }: { path: string }, next: () => Promise<void>) => {
    if (namesNothing(path)) throw new errors.NotFoundError();
    try {
      await next();
    } catch (error) {
      const names = [(error as Error).name, (error as Error).constructor.name];
      // The admin asks what is left of a trial of Strapi's paid edition; there is none.
      if (names.includes('LicenseCheckError')) throw new errors.NotFoundError();
      throw names.some((name) => OF_INPUT.has(name)) ? refusal('input-wrong') : error;
    }
  };

/** Every object of JavaScript has something of such a name, where Strapi looks for a type. */
function namesNothing(path: string): boolean {
  try {
    return decodeURIComponent(path)
      .split('/')
      .some((part) => part in Object.prototype);
  } catch {
    // Strapi answers such an address itself.
    return false;
  }
}
