import { Box, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { type Link, type RichText, wordsOf } from '../../platform/rich-text/blocks';
import { useLanguage } from '../../plugins/publishing/admin/retirement/use-refresh';
import type { SiteAddress } from '../site-address/picker';

/** Names the links of a text whose documents citizens do not find: on the site they are plain words. */
export function LostLinks({ value }: { value: RichText | null | undefined }) {
  const { formatMessage } = useIntl();
  const links = linksIn(value);
  const found = useDocuments(
    [...new Set(links.map(({ document }) => document?.documentId ?? ''))].sort().join(','),
  );
  const lost = links.filter(
    ({ document }) => found && !found.some((one) => one.isLive && one.documentId === document?.documentId),
  );
  if (!lost.length) return null;
  return (
    <Box role="status" padding={3} background="warning100" hasRadius>
      <Typography>
        {formatMessage(
          { id: 'text.link.lost' },
          { words: lost.map(({ children }) => `«${wordsOf(children)}»`).join(', ') },
        )}
      </Typography>
    </Box>
  );
}

/** The links to documents of one's own, at any depth. */
function linksIn(value: unknown): Link[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('type' in value && value.type === 'link') return 'document' in value ? [value as Link] : [];
  return Object.values(value).flatMap(linksIn);
}

/** What is known of some documents; null until it is. */
function useDocuments(ids: string): SiteAddress[] | null {
  const { get } = useFetchClient();
  const locale = useLanguage();
  const [found, setFound] = useState<SiteAddress[] | null>(null);
  useEffect(() => {
    if (!ids) return setFound([]);
    let isCurrent = true;
    get<{ results: SiteAddress[] }>('/publishing/addresses', { params: { locale, ids } }).then(
      ({ data }) => isCurrent && setFound(data.results),
      // A note that cannot be had is no reason to disturb someone who writes.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [ids, locale, get]);
  return found;
}
