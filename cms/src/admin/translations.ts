import { contentWords } from './content-words';
import { contentMessages } from './messages';

type Messages = Record<string, string>;

const merge = (files: Record<string, Messages>): Messages => Object.assign({}, ...Object.values(files));

/** Our words over Strapi's own: its screens in Swahili, the names of our content in both languages. */
export const translations: Record<'sw' | 'en', Messages> = {
  sw: {
    ...merge(import.meta.glob<Messages>('./translations/sw/*.json', { eager: true, import: 'default' })),
    ...merge(
      import.meta.glob<Messages>('../plugins/*/admin/words/sw.json', { eager: true, import: 'default' }),
    ),
    ...contentMessages(contentWords, 'sw'),
  },
  en: {
    ...merge(import.meta.glob<Messages>('./translations/en/*.json', { eager: true, import: 'default' })),
    ...merge(
      import.meta.glob<Messages>('../plugins/*/admin/words/en.json', { eager: true, import: 'default' }),
    ),
    ...contentMessages(contentWords, 'en'),
  },
};
