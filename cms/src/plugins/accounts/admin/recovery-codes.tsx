import { Box, Button, Flex, Grid, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { Panel } from './panel';

/** Ten codes for the day on which the phone is lost: seen once, on paper or in a file afterwards. */
export function RecoveryCodes({ codes, onDone }: { codes: string[]; onDone(): void }) {
  const { formatMessage } = useIntl();
  const download = () => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([`${codes.join('\r\n')}\r\n`], { type: 'text/plain' }));
    link.download = 'tovuti-recovery-codes.txt';
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <Panel title={formatMessage({ id: 'accounts.recovery.title' })}>
      <Typography tag="p">{formatMessage({ id: 'accounts.recovery.help' })}</Typography>
      <Box paddingTop={4} paddingBottom={4} maxWidth="48rem" data-recovery-codes>
        <Grid.Root gap={2}>
          {codes.map((code) => (
            <Grid.Item key={code} col={6} xs={12}>
              <Typography variant="beta" style={{ fontFamily: 'monospace' }}>
                {code}
              </Typography>
            </Grid.Item>
          ))}
        </Grid.Root>
      </Box>
      <Flex gap={2} wrap="wrap">
        <Button variant="secondary" onClick={download}>
          {formatMessage({ id: 'accounts.recovery.download' })}
        </Button>
        <Button onClick={onDone}>{formatMessage({ id: 'accounts.recovery.done' })}</Button>
      </Flex>
    </Panel>
  );
}
