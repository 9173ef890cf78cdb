import { Box, Button, Flex, LinkButton } from '@strapi/design-system';
import { ArrowClockwise, ArrowLeft, ExternalLink } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { Link, useParams, useSearchParams } from 'react-router-dom';
import { Choice } from './choice';
import { PreviewFrame, type Screen } from './preview-frame';
import { ShareDialog } from './share-dialog';
import { useGrant } from './use-grant';

const LANGUAGES = { sw: 'Kiswahili', en: 'English' } as const;

/** The site with its drafts, at the document that is being edited: as on a telephone or a computer, in both languages. */
export default function PreviewPage() {
  const { formatMessage } = useIntl();
  const { type = '', documentId = '' } = useParams();
  const [query, setQuery] = useSearchParams();
  const [screen, setScreen] = useState<Screen>(window.innerWidth < 768 ? 'phone' : 'desktop');
  const [visit, setVisit] = useState(0);
  const grant = useGrant({ type, documentId });
  const language = query.get('locale') === 'en' ? 'en' : 'sw';
  if (grant === null) return <Page.Loading />;
  if (grant === false) return <Page.Error />;
  const address = `${grant.url}?locale=${language}`;
  const say = (id: string) => formatMessage({ id: `preview.${id}` });
  const back = `/content-manager/collection-types/${type}/${documentId}?plugins[i18n][locale]=${language}`;
  return (
    <Page.Main>
      <Page.Title>{say('title')}</Page.Title>
      <Layouts.Header
        title={say('title')}
        subtitle={say('subtitle')}
        navigationAction={
          <Flex justifyContent="flex-start">
            <LinkButton tag={Link} to={back} variant="ghost" startIcon={<ArrowLeft />}>
              {say('back')}
            </LinkButton>
          </Flex>
        }
        primaryAction={<ShareDialog document={{ type, documentId }} language={language} />}
      />
      <Layouts.Content>
        <Flex gap={4} wrap="wrap" paddingBottom={4}>
          <Choice<Screen>
            label={say('screen')}
            options={{ phone: say('screen.phone'), desktop: say('screen.desktop') }}
            value={screen}
            onChange={setScreen}
          />
          <Choice
            label={say('language')}
            options={LANGUAGES}
            value={language}
            onChange={(locale) => setQuery({ locale }, { replace: true })}
          />
          <Flex gap={2} wrap="wrap">
            <Button
              size="S"
              variant="tertiary"
              startIcon={<ArrowClockwise />}
              onClick={() => setVisit(visit + 1)}
            >
              {say('again')}
            </Button>
            <LinkButton
              size="S"
              variant="tertiary"
              startIcon={<ExternalLink />}
              href={address}
              target="_blank"
              rel="noopener noreferrer"
            >
              {say('window')}
            </LinkButton>
          </Flex>
        </Flex>
        <Box key={visit}>
          <PreviewFrame address={address} screen={screen} />
        </Box>
      </Layouts.Content>
    </Page.Main>
  );
}
