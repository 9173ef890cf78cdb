import { Button, Dialog } from '@strapi/design-system';
import { ArrowClockwise } from '@strapi/icons';
import { useIntl } from 'react-intl';

type Props = { name: string; time: string; onBack(): Promise<void> };

/** The one button to go back, and what it means. */
export function GoBack({ name, time, onBack }: Props) {
  const { formatMessage } = useIntl();
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button size="S" variant="secondary">
          {formatMessage({ id: 'publishing.sites.back' })}
        </Button>
      </Dialog.Trigger>
      <Dialog.Content>
        <Dialog.Header>
          {formatMessage({ id: 'publishing.sites.back.title' }, { name: Number(name) })}
        </Dialog.Header>
        <Dialog.Body icon={<ArrowClockwise fill="warning600" />}>
          {formatMessage({ id: 'publishing.sites.back.text' }, { time })}
        </Dialog.Body>
        <Dialog.Footer>
          <Dialog.Cancel>
            <Button fullWidth variant="tertiary">
              {formatMessage({ id: 'publishing.sites.cancel' })}
            </Button>
          </Dialog.Cancel>
          <Dialog.Action>
            <Button fullWidth onClick={onBack}>
              {formatMessage({ id: 'publishing.sites.back' })}
            </Button>
          </Dialog.Action>
        </Dialog.Footer>
      </Dialog.Content>
    </Dialog.Root>
  );
}
