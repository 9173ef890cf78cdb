import { Button } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { readable } from '../compare/readable';
import { useFieldLabel, useSay } from '../use-say';
import type { Values } from './merge';

/** Puts what I wrote, as plain text, where it can be pasted anywhere. */
export function CopyMine({ model, mine }: { model: string; mine: Values }) {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const say = useSay();
  const label = useFieldLabel(model);
  const copy = async () => {
    const text = Object.entries(mine).map(([name, value]) =>
      [label(name), ...readable(value, say)].join('\n'),
    );
    await navigator.clipboard.writeText(text.join('\n\n'));
    toggleNotification({ type: 'success', message: formatMessage({ id: 'history.conflict.copied' }) });
  };
  return (
    <Button variant="tertiary" onClick={copy}>
      {formatMessage({ id: 'history.conflict.copy' })}
    </Button>
  );
}
