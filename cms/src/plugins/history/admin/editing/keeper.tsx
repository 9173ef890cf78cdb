import { Typography } from '@strapi/design-system';
import { useAuth, unstable_useDocument as useDocument, useForm, useQueryParams } from '@strapi/strapi/admin';
import { useEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { ConflictDialog } from './conflict-dialog';
import { adopt, changesOf, type Values } from './merge';
import { OfferDialog } from './offer-dialog';
import { baseOf, formKey, onSave, setBase, watchSaves } from './saves';
import { useAutosave } from './use-autosave';

export type EditedForm = { model: string; documentId: string | null; locale: string; collectionType: string };
type Props = { form: EditedForm; savedAt: string | null };
type Query = { plugins?: { i18n?: { locale?: string } } };

/** Sees to it that nothing typed in this form is lost: to a closed tab, an ended session, or a colleague's saving. */
export function Keeper({ form, savedAt }: Props) {
  const { formatMessage } = useIntl();
  const { model, documentId, locale, collectionType } = form;
  const key = formKey(model, documentId, locale);
  const { values, initialValues, onChange } = useForm('Keeper', (state) => state) as FormState;
  const user = useAuth('Keeper', (state) => state.user);
  const [{ query }] = useQueryParams<Query>();
  const { plugins, ...rest } = query as Query & Record<string, unknown>;
  const params = { ...rest, ...plugins?.i18n };
  const { refetch } = useDocument(
    { collectionType, model, documentId: documentId ?? undefined, params },
    { skip: !documentId },
  );
  const mine = changesOf(initialValues, values);
  const [stale, setStale] = useState<{ base: string; mine: Values } | null>(null);
  const waiting = useRef<Values | null>(null);
  const latest = useRef(mine);
  latest.current = mine;
  const current = useRef(initialValues);
  current.current = initialValues;
  const { offer, dismiss, postpone, isFull } = useAutosave({
    form,
    user: user ? Number(user.id) : null,
    mine,
    base: savedAt,
  });

  watchSaves();
  const putBack = (fields: Values) => {
    for (const [name, value] of Object.entries(fields)) onChange(name, adopt(value, current.current[name]));
  };
  // What the form shows now is what it begins from; one's own changes go back on top of it.
  useEffect(() => {
    if (savedAt) setBase(key, savedAt);
    const fields = waiting.current;
    waiting.current = null;
    // The form itself takes the new draft in right after this.
    if (fields) setTimeout(() => putBack(fields), 50);
  }, [key, savedAt]);
  useEffect(
    () =>
      onSave(({ key: saved, isStale }) => {
        if (saved === key && isStale) setStale({ base: baseOf(key) ?? '', mine: latest.current });
      }),
    [key],
  );
  const settle = async (fields: Values) => {
    waiting.current = fields;
    setStale(null);
    if (Object.keys(fields).length === 0) dismiss();
    await refetch();
  };
  return (
    <>
      {isFull && (
        <Typography variant="pi" textColor="danger600" role="alert">
          {formatMessage({ id: 'history.unsaved.full' })}
        </Typography>
      )}
      {offer && (
        <OfferDialog
          model={model}
          offer={offer}
          present={initialValues}
          isMoved={Boolean(offer.base && savedAt && offer.base !== savedAt)}
          restore={() => {
            putBack(offer.fields);
            dismiss(false);
          }}
          discard={() => dismiss()}
          postpone={postpone}
        />
      )}
      {stale && documentId && (
        <ConflictDialog
          place={{ model, documentId, locale }}
          base={stale.base}
          mine={stale.mine}
          settle={settle}
          close={() => setStale(null)}
        />
      )}
    </>
  );
}

type FormState = {
  values: Values;
  initialValues: Values;
  onChange(name: string, value: unknown): void;
};
