import type { Configuration, FieldTexts } from './configuration';

type FieldMetadata = { edit: Record<string, unknown>; list: Record<string, unknown> };

/** The part of a stored configuration of the content manager that we set. */
export type StoredConfiguration = {
  settings: Record<string, unknown>;
  metadatas: Record<string, FieldMetadata>;
  layouts: { list: string[]; edit: { name: string; size: number }[][] };
};

/** The stored configuration with our texts and layout in it; all that we have no opinion on stays. */
export function mergeConfiguration(stored: StoredConfiguration, ours: Configuration): StoredConfiguration {
  const metadatas = Object.entries(stored.metadatas).map(([field, metadata]) => {
    return [field, withTexts(metadata, ours.texts[field], ours.relations[field])] as const;
  });
  return {
    settings: { ...stored.settings, ...ours.settings },
    metadatas: Object.fromEntries(metadatas),
    layouts: { list: ours.isComponent ? stored.layouts.list : ours.columns, edit: ours.rows },
  };
}

function withTexts(
  { edit, list }: FieldMetadata,
  texts: FieldTexts | undefined,
  mainField: string | undefined,
): FieldMetadata {
  if (!texts) return { edit, list };
  return {
    edit: { ...edit, label: texts.label, description: texts.help, ...(mainField ? { mainField } : {}) },
    list: { ...list, label: texts.label },
  };
}
