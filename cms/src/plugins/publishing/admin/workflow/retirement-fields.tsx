import { Field, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { AddressField } from '../../../../admin/site-address/address-field';

export type Retirement = { kind: string; notice: string; to: string };
export const NO_RETIREMENT: Retirement = { kind: 'gone', notice: '', to: '' };
const KINDS = ['gone', 'withdrawn', 'redirect'];
const LONGEST_NOTICE = 500;

/** What becomes of the address of a document that leaves the site. */
export function RetirementFields({
  value,
  onChange,
}: {
  value: Retirement;
  onChange(value: Retirement): void;
}) {
  const { formatMessage } = useIntl();
  const text = (id: string) => formatMessage({ id: `publishing.retirement.${id}` });
  return (
    <>
      <Field.Root name="schedule-kind">
        <Field.Label>{text('question')}</Field.Label>
        <SingleSelect
          value={value.kind}
          onChange={(kind: string | number) => onChange({ ...value, kind: String(kind) })}
        >
          {KINDS.map((kind) => (
            <SingleSelectOption key={kind} value={kind}>
              {text(`kind.${kind}`)}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      {value.kind === 'withdrawn' && (
        <Field.Root name="schedule-notice" hint={text('notice.help')} required>
          <Field.Label>{text('notice')}</Field.Label>
          <Textarea
            value={value.notice}
            maxLength={LONGEST_NOTICE}
            onChange={(event: { target: { value: string } }) =>
              onChange({ ...value, notice: event.target.value })
            }
          />
          <Field.Hint />
        </Field.Root>
      )}
      {value.kind === 'redirect' && (
        <AddressField
          name="schedule-to"
          required
          label={text('to')}
          hint={text('to.help')}
          value={value.to}
          onChange={(to) => onChange({ ...value, to })}
        />
      )}
    </>
  );
}
