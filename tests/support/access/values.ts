import type { Core } from '@strapi/strapi';

type Attribute = {
  type: string;
  customField?: string;
  regex?: string | RegExp;
  min?: number;
  enum?: string[];
  component?: string;
  components?: string[];
  repeatable?: boolean;
  multiple?: boolean;
  required?: boolean;
};
/** What the values are made with: a word to look for later, and a file that documents may show. */
export type Kit = { word: string; file?: number | undefined };

/** Data for a row or a document of any type: every field that can has the word in it. */
export function valuesOf(strapi: Core.Strapi, uid: string, kit: Kit): Record<string, unknown> {
  const { attributes } = strapi.getModel(uid as never) as unknown as {
    attributes: Record<string, Attribute>;
  };
  const entries = Object.entries(attributes).map(([name, attribute]) => [
    name,
    fieldValue(strapi, attribute, kit),
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function fieldValue(strapi: Core.Strapi, attribute: Attribute, kit: Kit): unknown {
  const { type, component, components = [], repeatable, multiple, min = 1 } = attribute;
  const { word, file } = kit;
  if (type === 'string' || type === 'text' || type === 'richtext' || type === 'uid')
    return textOf(attribute, word);
  if (type === 'email') return `${word}@tovuti.example`;
  if (attribute.customField === 'global::rich-text')
    return [{ type: 'paragraph', children: [{ type: 'text', text: word }] }];
  if (type === 'json') return { word };
  if (type === 'integer' || type === 'decimal' || type === 'biginteger' || type === 'float') return min;
  if (type === 'boolean') return false;
  if (type === 'date') return '2030-01-01';
  // Far away, so that no job finds that something is due.
  if (type === 'datetime') return '2030-01-01T09:00:00.000Z';
  if (type === 'time') return '09:00:00.000';
  if (type === 'enumeration') return attribute.enum?.[0];
  if (type === 'media') return file && (multiple ? [file] : file);
  if (type === 'component') {
    const value = valuesOf(strapi, component ?? '', kit);
    return repeatable ? [value] : value;
  }
  if (type !== 'dynamiczone') return undefined;
  return components.map((uid) => ({ __component: uid, ...valuesOf(strapi, uid, kit) }));
}

/** The first of some forms of the word that the field takes. */
function textOf({ regex, required }: Attribute, word: string): string | undefined {
  const forms = [
    word,
    `/${word}`,
    `https://${word}.example/`,
    `${word}@tovuti.example`,
    '+255712345678',
    '12',
  ];
  if (!regex) return word;
  return forms.find((form) => new RegExp(regex).test(form)) ?? (required ? word : undefined);
}
