import words from '../../words/refusals.json';

const KNOWN = (words as [form: string, text: string][]).map(([form, text]) => ({
  form: new RegExp(form),
  text,
}));

/** What Strapi's validation says in English, in Swahili; null for a text that is not one of its own. */
export function inSwahili(message: string, labelOf: (path: string) => string): string | null {
  for (const { form, text } of KNOWN) {
    const found = form.exec(message);
    if (found) {
      return text.replace(/\{(\w+)\}/g, (_, name: string) =>
        name === 'field' ? labelOf(found[1] ?? '') : (found[Number(name)] ?? ''),
      );
    }
  }
  return null;
}
