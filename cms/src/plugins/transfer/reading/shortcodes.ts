import type { Note } from './item';

/** Shortcodes of WordPress itself and of the plugins that institutions' sites used most. */
const KNOWN = new Set(
  'audio video playlist embed gallery caption wp_caption contact-form-7 contact-form wpforms gravityform ninja_form vc_row vc_column vc_column_text et_pb_section et_pb_row et_pb_text et_pb_column rev_slider download wpdm_package pdf-embedder tablepress table'.split(
    ' ',
  ),
);
const FORMS = /form/;
/** None holds another bracket; so a text that opens one after the other is read once. */
const TAG = /\[(\/?)([a-z][\w-]*)((?:\s[^\][]*)?)(\/?)\]/gi;

/**
 * Text without shortcodes (https://codex.wordpress.org/Shortcode_API): what stands between an opening and a closing one
 * stays. Brackets that an author wrote, `[sic]`, stay too.
 * @param pictures the addresses of attachments by their ids, for `[gallery ids="1,2"]`
 */
export function unwrapShortcodes(
  text: string,
  pictures: Map<string, string>,
): { html: string; notes: Note[] } {
  const notes = new Map<string, Note>();
  const closed = new Set([...text.matchAll(/\[\/([a-z][\w-]*)\]/gi)].map(([, name]) => name?.toLowerCase()));
  const html = text.replace(TAG, (whole, slash: string, rawName: string, attributes: string) => {
    const name = rawName.toLowerCase();
    if (!KNOWN.has(name) && !closed.has(name) && !/=["'\w]/.test(attributes)) return whole;
    if (name === 'gallery') return slash ? '' : gallery(attributes, pictures);
    const isPlain = name.endsWith('caption') || name === 'embed';
    if (!isPlain) notes.set(name, { code: FORMS.test(name) ? 'form' : 'shortcode', name });
    return name.endsWith('caption') && slash ? '\n\n' : '';
  });
  return { html, notes: [...notes.values()] };
}

function gallery(attributes: string, pictures: Map<string, string>): string {
  const ids = /ids=["']?([\d,\s]+)/.exec(attributes)?.[1]?.split(',') ?? [];
  const urls = ids.flatMap((id) => pictures.get(id.trim()) ?? []);
  return urls.map((url) => `<img src="${url.replace(/"/g, '%22')}">`).join('\n');
}
