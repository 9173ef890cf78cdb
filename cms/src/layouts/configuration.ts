import { type ContentWords, componentsByUid, type FieldWords, typeFields, typeUid } from '../words/words';
import { componentLayouts } from './component-layouts';
import type { ComponentLayout, TypeLayout } from './layout';
import { typeLayouts } from './type-layouts';

export type FieldTexts = { label: string; help: string };

/** What the content manager's stored configuration of one type or component should say. */
export type Configuration = {
  uid: string;
  isComponent: boolean;
  settings: Record<string, string | number | boolean>;
  columns: string[];
  rows: { name: string; size: number }[][];
  /** The field by which each relation shows its target. */
  relations: Record<string, string>;
  /** The stored configuration has one language: Swahili. The admin puts the English in its place. */
  texts: Record<string, FieldTexts>;
};

const PAGE_SIZE = 20;

/** The configurations of all types and components that have a layout. */
export function allConfigurations(words: ContentWords): Configuration[] {
  const components = componentsByUid(words);
  return [
    ...Object.entries(typeLayouts).map(([name, layout]) => typeConfiguration(name, layout, words)),
    ...Object.entries(componentLayouts).map(([uid, layout]) =>
      configuration(uid, layout, components[uid]?.fields ?? {}),
    ),
  ];
}

function typeConfiguration(name: string, layout: TypeLayout, words: ContentWords): Configuration {
  const { columns, sort, relations = {} } = layout;
  const base = configuration(typeUid(name), layout, typeFields(words, name));
  const settings = {
    ...base.settings,
    defaultSortBy: sort[0],
    defaultSortOrder: sort[1],
    pageSize: PAGE_SIZE,
    // A form of its own, which keeps unsaved text and meets colleagues; the dialog over the first form does neither.
    relationOpenMode: 'newTab',
  };
  const system = Object.entries(words.system).map(
    ([field, { sw }]) => [field, { label: sw, help: '' }] as const,
  );
  const texts = { ...base.texts, ...Object.fromEntries(system) };
  return { ...base, isComponent: false, settings, columns, relations, texts };
}

function configuration(
  uid: string,
  { main, rows }: ComponentLayout,
  fields: Record<string, FieldWords>,
): Configuration {
  const texts = Object.entries(fields).map(([field, { label, help }]) => {
    return [field, { label: label.sw, help: help.sw }] as const;
  });
  return {
    uid,
    isComponent: true,
    settings: { mainField: main },
    columns: [],
    relations: {},
    rows: rows.map((row) => Object.entries(row).map(([name, size]) => ({ name, size }))),
    texts: Object.fromEntries(texts),
  };
}
