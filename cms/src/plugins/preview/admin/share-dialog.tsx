import {
  Button,
  Field,
  Flex,
  Modal,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { Link as LinkIcon } from '@strapi/icons';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useRequest } from '../../../admin/use-request';
import { NewLink } from './new-link';
import { type Share, ShareList } from './share-list';
import type { PreviewedDocument } from './use-grant';

/** How long a link may work, in hours. */
const TIMES = { hour: 1, day: 24, threeDays: 72, week: 168, month: 720 } as const;
type Time = keyof typeof TIMES;
type Props = { document: PreviewedDocument; language: 'sw' | 'en' };

/** Makes links for people without an account, and lists and ends those that work. */
export function ShareDialog({ document, language }: Props) {
  const { formatMessage } = useIntl();
  const request = useRequest();
  const [time, setTime] = useState<Time>('day');
  const [made, setMade] = useState<{ url: string; until: string } | null>(null);
  const [shares, setShares] = useState<Share[]>([]);
  const say = (id: string) => formatMessage({ id: `preview.share.${id}` });
  const load = async () => {
    const query = new URLSearchParams(document);
    setShares((await request<{ results: Share[] }>('get', `/preview/shares?${query}`))?.results ?? []);
  };
  const make = async () => {
    const order = { ...document, locale: language, hours: TIMES[time] };
    setMade(await request<{ url: string; until: string }>('post', '/preview/shares', order));
    await load();
  };
  const open = (isOpen: boolean) => {
    setMade(null);
    if (isOpen) load();
  };
  return (
    <Modal.Root onOpenChange={open}>
      <Modal.Trigger>
        <Button startIcon={<LinkIcon />}>{say('open')}</Button>
      </Modal.Trigger>
      <Modal.Content>
        <Modal.Header>
          <Modal.Title>{say('title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            <Typography>{say('help')}</Typography>
            <Flex gap={3} alignItems="flex-end" wrap="wrap">
              <Field.Root name="time" width="26rem" maxWidth="100%">
                <Field.Label>{say('time')}</Field.Label>
                <SingleSelect value={time} onChange={(value: string | number) => setTime(value as Time)}>
                  {Object.keys(TIMES).map((option) => (
                    <SingleSelectOption key={option} value={option}>
                      {say(`time.${option}`)}
                    </SingleSelectOption>
                  ))}
                </SingleSelect>
              </Field.Root>
              <Button onClick={make} size="L">
                {say('make')}
              </Button>
            </Flex>
            {made ? <NewLink url={made.url} /> : null}
            <ShareList shares={shares} onRevoked={load} />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Modal.Close>
            <Button variant="tertiary">{say('close')}</Button>
          </Modal.Close>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
