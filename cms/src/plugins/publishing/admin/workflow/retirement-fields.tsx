import { Field, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system';
import { useIntl } from 'react-intl';

export type Retirement = { kind: string; notice: string; to: string };
export const NO_RETIREMENT: Retirement = { kind: 'gone', notice: '', to: '' };
const KINDS = ['gone', 'withdrawn', 'redirect'];
const LENGTHS = { notice: 500, to: 255 };

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
            maxLength={LENGTHS.notice}
            onChange={(event: { target: { value: string } }) =>
              onChange({ ...value, notice: event.target.value })
            }
          />
          <Field.Hint />
        </Field.Root>
      )}
      {value.kind === 'redirect' && (
        <Field.Root name="schedule-to" hint={text('to.help')} required>
          <Field.Label>{text('to')}</Field.Label>
          <Field.Input
            value={value.to}
            maxLength={LENGTHS.to}
            onChange={(event: { target: { value: string } }) =>
              onChange({ ...value, to: event.target.value })
            }
          />
          <Field.Hint />
        </Field.Root>
      )}
    </>
  );
}
