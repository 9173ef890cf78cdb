import { messages } from './messages.ts';

/** The name of every error that the product can show; `messages/` is the catalogue. */
export type ErrorCode = keyof typeof messages;

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(messages, code);

type Params = Record<string, string | number | null>;

/**
 * An error of the catalogue. Its `message` holds what happened and what to do, in Swahili and then in English,
 * so that whoever reads a terminal or a log understands it.
 */
export class TovutiError extends Error {
  override readonly name = 'TovutiError';
  readonly code: ErrorCode;
  readonly params: Params;

  constructor(code: ErrorCode, params: Params = {}, options?: ErrorOptions) {
    super(`${explain(code, params, 'sw')}\n${explain(code, params, 'en')}`, options);
    this.code = code;
    this.params = params;
  }

  /** What happened and what to do next, in one language. */
  explain(locale: 'sw' | 'en'): string {
    return explain(this.code, this.params, locale);
  }
}

function explain(code: ErrorCode, params: Params, locale: 'sw' | 'en'): string {
  const { message, remedy } = messages[code][locale];
  return `${message} ${remedy}`.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
