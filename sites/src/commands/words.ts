import messages from './messages.json' with { type: 'json' };

export type Word = keyof (typeof messages)['sw'];

/** English for whoever has an English terminal, Swahili for everyone else. */
export const locale: 'sw' | 'en' = /^en/i.test(process.env.LC_ALL || process.env.LANG || '') ? 'en' : 'sw';

export function say(key: Word, params: Record<string, string | number> = {}): string {
  return messages[locale][key].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
}
