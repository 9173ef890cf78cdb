import { Button, Flex, Modal, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useMoment } from '../../../../admin/moment';
import { useRequest } from '../../../../admin/use-request';
import { FieldDifferences } from '../compare/field-differences';
import type { Content, Place } from '../version';
import { ChooseField } from './choose-field';
import { CopyMine } from './copy-mine';
import { type Choice, mergedChanges, type Values } from './merge';

type Since = {
  account: string | null;
  person: string | null;
  moment: string | null;
  changed: string[];
  then: Content | null;
  now: Content;
};
type Props = {
  place: Place;
  base: string;
  mine: Values;
  /** Takes the stored draft into the form, with these of one's own changes on top. */
  settle(fields: Values): void;
  close(): void;
};

/** Somebody saved first: what they changed, what I changed, and how to bring both together. */
export function ConflictDialog({ place, base, mine, settle, close }: Props) {
  const { formatMessage } = useIntl();
  const moment = useMoment();
  const request = useRequest();
  const [since, setSince] = useState<Since | null>(null);
  const [choices, setChoices] = useState<Record<string, Choice>>({});
  useEffect(() => {
    const path = `/history/since/${place.model}/${place.documentId}`;
    const query = new URLSearchParams({ locale: place.locale, base });
    request<Since>('get', `${path}?${query}`).then(setSince);
  }, [base]);
  if (!since) return null;
  const say = (id: string) => formatMessage({ id: `history.conflict.${id}` });
  const theirs = pick(since.then ?? {}, since.now, since.changed);
  const both = Object.keys(mine).filter((name) => since.changed.includes(name));
  return (
    <Modal.Root open onOpenChange={(isOpen: boolean) => !isOpen && close()}>
      <Modal.Content>
        <Modal.Header closeLabel={say('close')}>
          <Modal.Title>{say('title')}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={4}>
            <Typography fontWeight="bold" style={{ overflowWrap: 'anywhere' }}>
              {formatMessage(
                { id: 'history.conflict.who' },
                {
                  account: since.person ?? since.account ?? 'Tovuti',
                  moment: since.moment ? moment(since.moment) : '',
                },
              )}
            </Typography>
            <Typography>{say('help')}</Typography>
            <Typography variant="delta" tag="h2">
              {say('theirs')}
            </Typography>
            <FieldDifferences
              model={place.model}
              before={theirs.before}
              after={theirs.after}
              same={say('theirs.none')}
            />
            <Typography variant="delta" tag="h2">
              {say('mine')}
            </Typography>
            <MyChanges
              model={place.model}
              mine={mine}
              stored={since.now}
              both={both}
              choices={choices}
              choose={(name, choice) => setChoices({ ...choices, [name]: choice })}
            />
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Flex gap={2} wrap="wrap">
            <CopyMine model={place.model} mine={mine} />
            <Button variant="tertiary" onClick={() => settle({})}>
              {say('take-theirs')}
            </Button>
          </Flex>
          <Button onClick={() => settle(mergedChanges(mine, since.changed, choices))}>{say('merge')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}

type MineProps = {
  model: string;
  mine: Values;
  stored: Content;
  both: string[];
  choices: Record<string, Choice>;
  choose(name: string, choice: Choice): void;
};

/** Each of my fields against the stored draft; where both of us wrote, a choice. */
function MyChanges({ model, mine, stored, both, choices, choose }: MineProps) {
  const { formatMessage } = useIntl();
  const before = Object.fromEntries(Object.keys(mine).map((name) => [name, stored[name]]));
  return (
    <FieldDifferences
      model={model}
      before={before}
      after={mine}
      same={formatMessage({ id: 'history.conflict.mine.none' })}
      beside={(name) =>
        both.includes(name) ? (
          <ChooseField
            name={name}
            chosen={choices[name] ?? 'mine'}
            choose={(choice) => choose(name, choice)}
          />
        ) : null
      }
    />
  );
}

function pick(before: Content, after: Content, names: string[]) {
  const only = (content: Content) => Object.fromEntries(names.map((name) => [name, content[name]]));
  return { before: only(before), after: only(after) };
}
