import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useMoment } from '../../../../admin/moment';
import { FieldDifferences } from '../compare/field-differences';
import type { Values } from './merge';
import type { Unsaved } from './unsaved';

type Props = {
  model: string;
  offer: Unsaved;
  /** The form as it is without the offered text. */
  present: Values;
  /** The document was saved by somebody since the text was written. */
  isMoved: boolean;
  restore(): void;
  discard(): void;
  postpone(): void;
};

/** Offers text that was written in this browser and never saved. It stays kept until this is answered. */
export function OfferDialog({ model, offer, present, isMoved, restore, discard, postpone }: Props) {
  const { formatMessage } = useIntl();
  const moment = useMoment();
  const say = (id: string) => formatMessage({ id: `history.unsaved.${id}` });
  const before = Object.fromEntries(Object.keys(offer.fields).map((name) => [name, present[name]]));
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && postpone()}>
      <Modal.Content>
        <Modal.Header closeLabel={say('later')}>
          <Modal.Title>
            {formatMessage(
              { id: 'history.unsaved.title' },
              { moment: moment(new Date(offer.at).toISOString()) },
            )}
          </Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography>{say(isMoved ? 'moved' : 'help')}</Typography>
            <FieldDifferences model={model} before={before} after={offer.fields} same={say('same')} />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="danger-light" onClick={discard}>
            {say('discard')}
          </Button>
          <Button onClick={restore}>{say('restore')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
