import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page, useAPIErrorHandler, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { LANGUAGES } from './language';

/** Lets the user choose the language of the admin; the choice is kept with the account. */
export default function LanguagePage() {
  const { formatMessage, locale } = useIntl();
  const { put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const title = formatMessage({ id: 'tovuti.language' });

  const choose = async (language: string) => {
    try {
      await put('/admin/users/me', { preferedLanguage: language });
      window.location.reload();
    } catch (error) {
      toggleNotification({ type: 'danger', message: formatAPIError(error as never) });
    }
  };

  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={formatMessage({ id: 'tovuti.language.help' })} />
      <Layouts.Content>
        <Box background="neutral0" padding={8} shadow="tableShadow" hasRadius>
          <Flex gap={4}>
            {Object.entries(LANGUAGES).map(([language, name]) => (
              <Button
                key={language}
                lang={language}
                size="L"
                variant={locale.startsWith(language) ? 'default' : 'tertiary'}
                aria-pressed={locale.startsWith(language)}
                onClick={() => choose(language)}
              >
                {name}
              </Button>
            ))}
          </Flex>
          <Box paddingTop={4}>
            <Typography textColor="neutral600">{formatMessage({ id: 'tovuti.language.note' })}</Typography>
          </Box>
        </Box>
      </Layouts.Content>
    </Page.Main>
  );
}
