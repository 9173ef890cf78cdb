import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';

export function Panel({ title, children }: { title?: string; children: ReactNode }) {
  return (
    <Box tag="section" background="neutral0" padding={6} shadow="tableShadow" hasRadius>
      {title ? (
        <Box paddingBottom={4}>
          <Typography variant="delta" tag="h2">
            {title}
          </Typography>
        </Box>
      ) : null}
      {children}
    </Box>
  );
}
