import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { Link as RouterLink } from 'react-router-dom';
import { useRequest } from '../../../admin/use-request';
import { type Place, type Version, type VersionPage, versionsPath } from './version';
import { VersionText } from './version-text';

const SHOWN = 5;

/** The last versions of the document, and the way to all of them. */
export function LastVersions({ place, savedAt }: { place: Place; savedAt: string | null }) {
  const { formatMessage } = useIntl();
  const request = useRequest();
  const [versions, setVersions] = useState<Version[] | null>(null);
  useEffect(() => {
    if (savedAt)
      request<VersionPage>('get', versionsPath(place)).then((page) => page && setVersions(page.results));
  }, [place.documentId, place.locale, savedAt]);
  if (!versions) return null;
  if (versions.length === 0) {
    return <Typography textColor="neutral600">{formatMessage({ id: 'history.none' })}</Typography>;
  }
  const { model, documentId, locale } = place;
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Box tag="ol">
        {versions.slice(0, SHOWN).map((version) => (
          <Box tag="li" key={version.number} paddingBottom={2} style={{ overflowWrap: 'anywhere' }}>
            <VersionText version={version} />
          </Box>
        ))}
      </Box>
      <Link tag={RouterLink} to={`/history/${model}/${documentId}?locale=${locale}`}>
        {formatMessage({ id: 'history.open' })}
      </Link>
    </Flex>
  );
}
