import { Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useRequest } from '../../../admin/use-request';
import { FieldDifferences } from './compare/field-differences';
import { Restore } from './restore';
import { type Content, type Place, versionsPath } from './version';

type Props = {
  place: Place;
  number: number;
  exists: boolean;
  mayRestore: boolean;
  onRestored(): void;
};
type With = 'before' | 'draft' | 'nothing';

/** A version against the one before it, against the draft of today, or whole. */
export function Comparison({ place, number, exists, mayRestore, onRestored }: Props) {
  const { formatMessage } = useIntl();
  const say = (id: string) => formatMessage({ id: `history.${id}` }, { number });
  const [other, setOther] = useState<With>(number > 1 ? 'before' : 'nothing');
  const contents = useContents(place, number, other);
  const choices: With[] = [
    ...(number > 1 ? ['before' as const] : []),
    ...(exists ? ['draft' as const] : []),
    'nothing',
  ];
  return (
    <Flex direction="column" alignItems="stretch" gap={5}>
      <Flex justifyContent="space-between" alignItems="flex-end" gap={4} wrap="wrap">
        <Typography variant="beta" tag="h2">
          {say('version')}
        </Typography>
        <Flex gap={3} wrap="wrap">
          <SingleSelect
            aria-label={say('compare')}
            value={other}
            onChange={(value: string | number) => setOther(value as With)}
          >
            {choices.map((choice) => (
              <SingleSelectOption key={choice} value={choice}>
                {say(`compare.${choice}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          {mayRestore && <Restore place={place} number={number} onRestored={onRestored} />}
        </Flex>
      </Flex>
      <Typography variant="pi" textColor="neutral600">
        {say('legend')}
      </Typography>
      {contents && (
        <FieldDifferences
          model={place.model}
          before={contents.before}
          after={contents.after}
          same={say(`same.${other}`)}
        />
      )}
    </Flex>
  );
}

/** The older text first, the newer second: what is marked as come is what the newer has. */
function useContents(place: Place, number: number, other: With) {
  const request = useRequest();
  const [contents, setContents] = useState<{ before: Content; after: Content } | null>(null);
  useEffect(() => {
    const read = async (which: number | 'draft') =>
      (await request<{ content: Content }>('get', versionsPath(place, which)))?.content ?? {};
    const load = async () => {
      const own = await read(number);
      if (other === 'nothing') return { before: {}, after: own };
      if (other === 'draft') return { before: own, after: await read('draft') };
      return { before: await read(number - 1), after: own };
    };
    load().then(setContents);
  }, [number, other]);
  return contents;
}
