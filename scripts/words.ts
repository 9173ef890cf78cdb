import words from './words.json' with { type: 'json' };

/** A line of the terminal, Swahili first. */
export function say(key: keyof typeof words): string {
  const { sw, en } = words[key];
  return `${sw} / ${en}`;
}
