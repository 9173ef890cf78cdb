import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';

/** Where a person changes what is their own. */
const OWN = { profile: '/me', language: '/language', account: '/second-factor' } as const;

/** The first page of the settings: what is in everybody's hands. */
export default function SettingsPage() {
  const { formatMessage } = useIntl();
  const title = formatMessage({ id: 'tovuti.settings' });
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={formatMessage({ id: 'tovuti.settings.help' })} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={3}>
          {Object.entries(OWN).map(([name, path]) => (
            <Box key={name} background="neutral0" padding={6} shadow="tableShadow" hasRadius>
              <Link tag={RouterLink} to={path}>
                {formatMessage({ id: `tovuti.settings.${name}` })}
              </Link>
              <Typography tag="p" textColor="neutral600" paddingTop={1}>
                {formatMessage({ id: `tovuti.settings.${name}.help` })}
              </Typography>
            </Box>
          ))}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
