import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useFieldLabel, useSay } from '../use-say';
import type { Content } from '../version';
import { Difference } from './difference';
import { changedNames } from './differences';
import { readable } from './readable';

type Props = {
  model: string;
  before: Content;
  after: Content;
  /** What is said when nothing differs. */
  same: string;
  /** What stands beside a field's name. */
  beside?(field: string): ReactNode;
};

/** Two contents, field by field; only what reads differently. */
export function FieldDifferences({ model, before, after, same, beside }: Props) {
  const say = useSay();
  const label = useFieldLabel(model);
  const read = (value: unknown) => readable(value, say);
  const names = changedNames(before, after, read);
  if (names.length === 0) return <Typography>{same}</Typography>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {names.map((name) => (
        <Box key={name} tag="section" aria-label={label(name)}>
          <Flex justifyContent="space-between" gap={3} wrap="wrap" paddingBottom={1}>
            <Typography variant="sigma" tag="h3" textColor="neutral600">
              {label(name)}
            </Typography>
            {beside?.(name)}
          </Flex>
          <Difference before={read(before[name])} after={read(after[name])} />
        </Box>
      ))}
    </Flex>
  );
}
