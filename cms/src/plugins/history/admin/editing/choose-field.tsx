import { Box, Flex, Radio } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Choice } from './merge';

type Props = { name: string; chosen: Choice; choose(choice: Choice): void };

/** Both of us wrote in this field: whose words stay. */
export function ChooseField({ name, chosen, choose }: Props) {
  const { formatMessage } = useIntl();
  return (
    <Box>
      <Radio.Group
        aria-label={formatMessage({ id: 'history.conflict.choose' })}
        name={`choice-${name}`}
        value={chosen}
        onValueChange={(value: string) => choose(value as Choice)}
      >
        <Flex gap={4} wrap="wrap">
          <Radio.Item value="mine">{formatMessage({ id: 'history.conflict.keep-mine' })}</Radio.Item>
          <Radio.Item value="theirs">{formatMessage({ id: 'history.conflict.keep-theirs' })}</Radio.Item>
        </Flex>
      </Radio.Group>
    </Box>
  );
}
