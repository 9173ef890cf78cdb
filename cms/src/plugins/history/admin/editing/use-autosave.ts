import { useEffect, useRef, useState } from 'react';
import { useRequest } from '../../../../admin/use-request';
import type { EditedForm } from './keeper';
import type { Values } from './merge';
import { formKey, onSave } from './saves';
import { dropUnsaved, type Form, findUnsaved, keepUnsaved, type Unsaved } from './unsaved';

const PAUSE = 1000;
type Autosave = { form: EditedForm; user: number | null; mine: Values; base: string | null };

/** Keeps what was typed and not saved in this browser, and finds what was left there when the form was last open. */
export function useAutosave({ form, user, mine, base }: Autosave) {
  const place = useUnsavedForm(form, user);
  const [offer, setOffer] = useState<Unsaved | null>(null);
  const [isFull, setFull] = useState(false);
  const isFound = useRef(false);
  const pending = useRef<() => void>(() => {});
  const postponed = useRef<Values>({});
  const text = JSON.stringify(mine);

  useEffect(() => {
    if (!place || isFound.current) return;
    isFound.current = true;
    const found = findUnsaved(place);
    // The panel is made anew when a window becomes narrow: then the text still stands in the form.
    if (found && !isIn(found.fields, mine)) setOffer(found);
  }, [place]);
  useEffect(() => {
    const fields = JSON.parse(text) as Values;
    // What was offered and not yet answered is not written over.
    if (!place || offer || !isFound.current || Object.keys(fields).length === 0) return;
    const kept = { ...postponed.current, ...fields };
    const keep = () => setFull(!keepUnsaved(place, { at: Date.now(), base, fields: kept }));
    pending.current = keep;
    const timer = setTimeout(keep, PAUSE);
    return () => clearTimeout(timer);
  }, [place, offer, text, base]);
  useEffect(() => {
    const keepNow = () => pending.current();
    window.addEventListener('pagehide', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      // Left by a link inside the admin, or because the session ended.
      keepNow();
    };
  }, []);
  const forget = () => {
    pending.current = () => {};
    postponed.current = {};
    if (place) dropUnsaved(place);
  };
  useEffect(() => {
    const key = formKey(form.model, form.documentId, form.locale);
    return onSave(({ key: saved, isRefused }) => {
      if (saved === key && !isRefused) forget();
    });
  }, [place]);
  /** Answers the offer: its text went into the form, or is thrown away. */
  const dismiss = (isForgotten = true) => {
    setOffer(null);
    if (isForgotten) forget();
  };
  /** Not now: the text stays, and what is typed meanwhile joins it. */
  const postpone = () => {
    postponed.current = offer?.fields ?? {};
    setOffer(null);
  };
  return { offer, dismiss, postpone, isFull };
}

type Me = { current: string | null };

/** A new document is known by the institution that it will belong to. */
function useUnsavedForm({ model, documentId, locale }: EditedForm, user: number | null): Form | null {
  const request = useRequest();
  const [place, setPlace] = useState<Form | null>(null);
  useEffect(() => {
    if (!user) return;
    if (documentId) setPlace({ user, model, document: documentId, locale });
    else {
      request<Me>('get', '/tenancy/me').then((me) => {
        if (me) setPlace({ user, model, document: `new-${me.current ?? ''}`, locale });
      });
    }
  }, [user, model, documentId, locale]);
  return place;
}

function isIn(fields: Values, mine: Values): boolean {
  const text = (value: unknown) => JSON.stringify(value ?? null);
  return Object.entries(fields).every(([name, value]) => text(value) === text(mine[name]));
}
