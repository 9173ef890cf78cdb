import type { Core } from '@strapi/strapi';

const NAME = 'rich-text';
const UID = `global::${NAME}`;

/**
 * Long texts are a custom field (https://docs.strapi.io/cms/features/custom-fields), kept as JSON: Strapi's own `blocks`
 * accept no tables. What may be in one is for `cleaning/` to say; the admin's editor is `src/admin/rich-text`.
 */
export function registerRichText(strapi: Core.Strapi) {
  strapi.customFields.register({ name: NAME, type: 'json', inputSize: { default: 12, isResizable: true } });
}

/** True for the attribute of a long text, of a type or a field group. */
export function isRichText(attribute: object): boolean {
  return 'customField' in attribute && attribute.customField === UID;
}
