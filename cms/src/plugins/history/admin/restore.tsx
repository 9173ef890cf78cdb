import { Button, Dialog } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useRequest } from '../../../admin/use-request';
import { type Place, versionsPath } from './version';

type Props = { place: Place; number: number; onRestored(): void };

/** Makes a version the draft again, after the person has said so. */
export function Restore({ place, number, onRestored }: Props) {
  const { formatMessage } = useIntl();
  const request = useRequest();
  const { toggleNotification } = useNotification();
  const say = (id: string, values = {}) =>
    formatMessage({ id: `history.restore${id}` }, { number, ...values });
  const restore = async () => {
    const path = `${versionsPath(place, number).split('?')[0]}/restore`;
    const answer = await request<{ left: string[] }>('post', path, { locale: place.locale });
    if (!answer) return;
    const { left } = answer;
    const message = left.length > 0 ? say('.left', { left: left.join(', ') }) : say('.done');
    toggleNotification({ type: left.length > 0 ? 'warning' : 'success', message, timeout: 10_000 });
    onRestored();
  };
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button startIcon={<ArrowClockwise />}>{say('')}</Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>{say('.title')}</Dialog.Header>
        <Dialog.Body>{say('.confirm')}</Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button variant="tertiary">{say('.cancel')}</Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button onClick={restore}>{say('')}</Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
