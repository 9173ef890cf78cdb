import { errors } from '@strapi/utils';
import { type ErrorCode, TovutiError } from '@tovuti/core';

/** An error of the catalogue in Strapi's own class: of no other does Strapi show the message to the person. */
export function refusal(code: ErrorCode, params: Record<string, string> = {}) {
  const error = new TovutiError(code, params);
  return new errors.ValidationError(error.message, { code });
}
