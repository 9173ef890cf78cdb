import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

/** A white box with a heading. */
export function Card({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Box background="neutral0" padding={6} shadow="tableShadow" hasRadius>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography variant="delta" fontWeight="bold" tag="h2">
          {title}
        </Typography>
        {children}
      </Flex>
    </Box>
  );
}
