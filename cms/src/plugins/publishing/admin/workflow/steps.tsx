import { Button, Flex } from '@strapi/design-system';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { TextStep } from './text-step';
import type { Standing } from './use-standing';

type Props = {
  standing: Standing;
  isLocked: boolean;
  step(name: string, body?: object): Promise<boolean>;
  approve(publish: boolean): Promise<void>;
};
/** Steps that are taken with a text: the name of the text in the request. */
const TEXTS = { submit: 'note', return: 'comment' } as const;
type TextName = keyof typeof TEXTS;

/** The buttons that this person has in this state. */
export function Steps({ standing: { actions, mayPublish }, isLocked, step, approve }: Props) {
  const { formatMessage } = useIntl();
  const [writing, setWriting] = useState<TextName | null>(null);
  const label = (name: string) => formatMessage({ id: `publishing.action.${name}` });
  if (writing && actions.includes(writing)) {
    const send = async (text: string) => {
      if (await step(writing, { [TEXTS[writing]]: text })) setWriting(null);
    };
    return <TextStep name={writing} isLocked={isLocked} send={send} cancel={() => setWriting(null)} />;
  }
  // Who may publish does so directly; handing it to a colleague is the second choice.
  const submit = mayPublish ? 'tertiary' : 'default';
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {actions.includes('approve') && (
        <>
          <Button
            fullWidth
            disabled={isLocked}
            height="auto"
            minHeight="3.2rem"
            onClick={() => approve(true)}
          >
            {label('approve-and-publish')}
          </Button>
          <Button fullWidth variant="secondary" disabled={isLocked} onClick={() => approve(false)}>
            {label('approve')}
          </Button>
        </>
      )}
      {actions.includes('submit') && (
        <Button fullWidth variant={submit} disabled={isLocked} onClick={() => setWriting('submit')}>
          {label('submit')}
        </Button>
      )}
      {actions.includes('return') && (
        <Button fullWidth variant="danger-light" disabled={isLocked} onClick={() => setWriting('return')}>
          {label('return')}
        </Button>
      )}
      {actions.includes('withdraw') && (
        <Button fullWidth variant="tertiary" disabled={isLocked} onClick={() => step('withdraw')}>
          {label('withdraw')}
        </Button>
      )}
    </Flex>
  );
}
