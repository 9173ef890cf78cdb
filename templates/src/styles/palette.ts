/** The tokens of one theme in one scheme, resolved: `--paper` → `#fff`. */
export type Palette = Map<string, string>;

type Rule = { selector: string; tokens: [string, string][] };

/** Reads the rules of `tokens.css` and `dark.css` in order; what comes later wins. */
export function palette(sheets: string[], theme: string): Palette {
  const raw = new Map(
    sheets
      .flatMap(rulesOf)
      .filter(({ selector }) => selector === ':root' || selector === `[data-theme="${theme}"]`)
      .sort((one, other) => Number(one.selector !== ':root') - Number(other.selector !== ':root'))
      .flatMap(({ tokens }) => tokens),
  );
  return new Map([...raw].map(([name, value]) => [name, resolve(value, raw)]));
}

function rulesOf(sheet: string): Rule[] {
  return [...sheet.matchAll(/(:root|\[data-theme="[\w-]+"\])\s*\{([^}]*)\}/g)].map(
    ([, selector = '', body = '']) => ({
      selector,
      tokens: [...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
    }),
  );
}

function resolve(value: string, tokens: Map<string, string>): string {
  return value.replace(/var\((--[\w-]+)\)/g, (_, name: string) => resolve(tokens.get(name) ?? '', tokens));
}

/** How much two colours differ, as WCAG counts it: 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((channel) =>
    channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(colour: string): number[] {
  const digits = colour.length === 4 ? colour.replace(/[\da-f]/gi, '$&$&') : colour;
  if (!/^#[\da-f]{6}$/i.test(digits)) throw new Error(`${colour} is not a colour written as #rrggbb`);
  return [1, 3, 5].map((start) => Number.parseInt(digits.slice(start, start + 2), 16) / 255);
}
