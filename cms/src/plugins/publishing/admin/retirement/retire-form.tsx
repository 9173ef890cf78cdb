import { Button, Field, Flex, Modal, Radio, Textarea, Typography } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { AddressField } from '../../../../admin/site-address/address-field';
import { useRequest } from '../../../../admin/use-request';
import type { Shown } from './retire-action';
import { useLanguage, useRefresh } from './use-refresh';

const KINDS = ['gone', 'withdrawn', 'redirect'] as const;
type Kind = (typeof KINDS)[number];

/** Asks how the document shall leave the site. */
export function RetireForm({ shown, onClose }: { shown: Shown; onClose(): void }) {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const [refusal, setRefusal] = useState('');
  const request = useRequest(setRefusal);
  const locale = useLanguage();
  const refresh = useRefresh(shown);
  const [kind, setKind] = useState<Kind>('gone');
  const [notice, setNotice] = useState('');
  const [to, setTo] = useState('');
  const [isPressed, setPressed] = useState(false);
  const isMissing = kind !== 'gone' && (kind === 'withdrawn' ? notice : to).trim() === '';
  const error = isPressed && isMissing ? formatMessage({ id: `publishing.retirement.missing.${kind}` }) : '';
  const send = async () => {
    setRefusal('');
    setPressed(true);
    if (isMissing) return;
    const path = `/publishing/retirement/${shown.model}/${shown.documentId}`;
    if (!(await request('post', path, { locale, kind, notice, to }))) return;
    toggleNotification({
      type: 'success',
      message: formatMessage({ id: `publishing.retirement.done.${kind}` }),
    });
    onClose();
    refresh();
  };
  return (
    <>
      <Modal.Body>
        <Flex direction="column" alignItems="stretch" gap={5}>
          <KindChoice
            kind={kind}
            onChange={(next) => {
              setKind(next);
              setPressed(false);
            }}
          />
          {kind === 'withdrawn' ? <Notice value={notice} error={error} onChange={setNotice} /> : null}
          {kind === 'redirect' ? <Target value={to} error={error} onChange={setTo} /> : null}
          {refusal ? (
            <Typography role="alert" textColor="danger600">
              {refusal}
            </Typography>
          ) : null}
          <Typography textColor="neutral600">
            {formatMessage({ id: 'publishing.retirement.draft-stays' })}
          </Typography>
        </Flex>
      </Modal.Body>
      <Modal.Footer>
        <Button variant="tertiary" onClick={onClose}>
          {formatMessage({ id: 'app.components.Button.cancel' })}
        </Button>
        <Button variant="danger" onClick={send}>
          {formatMessage({ id: `publishing.retirement.confirm.${kind}` })}
        </Button>
      </Modal.Footer>
    </>
  );
}

function KindChoice({ kind, onChange }: { kind: Kind; onChange(kind: Kind): void }) {
  const { formatMessage } = useIntl();
  return (
    <Radio.Group
      value={kind}
      onValueChange={(value: string) => onChange(value as Kind)}
      aria-label={formatMessage({ id: 'publishing.retirement.question' })}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        {KINDS.map((name) => (
          <div key={name}>
            <Radio.Item value={name}>
              <Typography fontWeight="bold">
                {formatMessage({ id: `publishing.retirement.kind.${name}` })}
              </Typography>
            </Radio.Item>
            <Typography tag="p" variant="pi" textColor="neutral600" paddingLeft={6} paddingTop={1}>
              {formatMessage({ id: `publishing.retirement.help.${name}` })}
            </Typography>
          </div>
        ))}
      </Flex>
    </Radio.Group>
  );
}

type TextProps = { value: string; error: string; onChange(value: string): void };

function Notice({ value, error, onChange }: TextProps) {
  const { formatMessage } = useIntl();
  return (
    <Field.Root
      name="notice"
      required
      error={error}
      hint={formatMessage({ id: 'publishing.retirement.notice.help' })}
    >
      <Field.Label>{formatMessage({ id: 'publishing.retirement.notice' })}</Field.Label>
      <Textarea value={value} maxLength={500} onChange={(event) => onChange(event.target.value)} />
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  );
}

function Target({ value, error, onChange }: TextProps) {
  const { formatMessage } = useIntl();
  return (
    <AddressField
      name="to"
      required
      error={error}
      label={formatMessage({ id: 'publishing.retirement.to' })}
      hint={formatMessage({ id: 'publishing.retirement.to.help' })}
      value={value}
      onChange={onChange}
    />
  );
}
