import { Button, Field, Flex, Textarea } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';

const LONGEST = 2000;
/** A return without a reason helps nobody; a submission may go without a word. */
const SHORTEST = { submit: 0, return: 5 };

type Props = {
  name: keyof typeof SHORTEST;
  isLocked: boolean;
  send(text: string): Promise<void>;
  cancel(): void;
};

/** A step that says something to a colleague. */
export function TextStep({ name, isLocked, send, cancel }: Props) {
  const { formatMessage } = useIntl();
  const [text, setText] = useState('');
  const [isPressed, setPressed] = useState(false);
  const shortest = SHORTEST[name];
  const isShort = text.trim().length < shortest;
  const error = isPressed && isShort ? formatMessage({ id: `publishing.${name}.short` }, { shortest }) : '';
  const press = () => (isShort ? setPressed(true) : send(text));
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      <Field.Root
        name={`workflow-${name}`}
        hint={formatMessage({ id: `publishing.${name}.help` })}
        error={error}
        required={shortest > 0}
      >
        <Field.Label>{formatMessage({ id: `publishing.${name}.label` })}</Field.Label>
        <Textarea
          value={text}
          maxLength={LONGEST}
          onChange={(event: { target: { value: string } }) => setText(event.target.value)}
        />
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <Button fullWidth disabled={isLocked} onClick={press}>
        {formatMessage({ id: `publishing.${name}.send` })}
      </Button>
      <Button fullWidth variant="tertiary" onClick={cancel}>
        {formatMessage({ id: 'publishing.cancel' })}
      </Button>
    </Flex>
  );
}
