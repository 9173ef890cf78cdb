import type { Locale } from '@tovuti/templates/contract';
import messages from './messages.json' with { type: 'json' };

export type Word = keyof (typeof messages)['sw'];

/** A title or label of the routes' message file, with its blanks filled in. */
export function word(locale: Locale, key: Word, params: Record<string, string> = {}): string {
  return messages[locale][key].replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
}
