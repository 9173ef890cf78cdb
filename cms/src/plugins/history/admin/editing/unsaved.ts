import type { Values } from './merge';

/** Text that was not saved: the fields that differ from the draft of the moment `base`. */
export type Unsaved = { at: number; base: string | null; fields: Values };
/** Whose text of which form; a new document has no id yet, so it is known by its institution. */
export type Form = { user: number; model: string; document: string; locale: string };

const PREFIX = 'tovuti.unsaved.';
const KEPT_FOR = 30 * 24 * 3600 * 1000;
/** A browser keeps some 5 million characters for a whole site: one form must not take them all. */
const MOST = 1_000_000;

const keyOf = ({ user, model, document, locale }: Form) =>
  `${PREFIX}${[user, model, document, locale].join('/')}`;

/** False when the browser has no room for it. */
export function keepUnsaved(form: Form, unsaved: Unsaved, storage: Storage = localStorage): boolean {
  const text = JSON.stringify(unsaved);
  if (text.length > MOST) return false;
  try {
    storage.setItem(keyOf(form), text);
    return true;
  } catch {
    return false;
  }
}

/** Only what this account left in this form; text older than 30 days is gone. */
export function findUnsaved(form: Form, storage: Storage = localStorage, now = Date.now()): Unsaved | null {
  dropOld(storage, now);
  return parse(storage.getItem(keyOf(form)));
}

export function dropUnsaved(form: Form, storage: Storage = localStorage) {
  storage.removeItem(keyOf(form));
}

/** Everything that this account left in forms of this browser, the newest first. */
export function allUnsaved(user: number, storage: Storage = localStorage, now = Date.now()) {
  dropOld(storage, now);
  return keysOf(storage)
    .flatMap((key) => {
      const [owner, model = '', document = '', locale = ''] = key.slice(PREFIX.length).split('/');
      const unsaved = owner === String(user) ? parse(storage.getItem(key)) : null;
      return unsaved ? [{ form: { user, model, document, locale }, unsaved }] : [];
    })
    .sort((one, other) => other.unsaved.at - one.unsaved.at);
}

function dropOld(storage: Storage, now: number) {
  for (const key of keysOf(storage)) {
    const kept = parse(storage.getItem(key));
    if (!kept || kept.at < now - KEPT_FOR) storage.removeItem(key);
  }
}

function keysOf(storage: Storage): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index) ?? '');
  return keys.filter((key) => key.startsWith(PREFIX));
}

function parse(text: string | null): Unsaved | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Unsaved | null;
    return kept && typeof kept.at === 'number' && typeof kept.fields === 'object' ? kept : null;
  } catch {
    return null;
  }
}
