import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { useMoment } from '../../../../admin/moment';
import { typeNameOf, typePluralOf } from '../../../../admin/type-name';
import { type Item, usePage } from './use-page';

type Answer = {
  address: string;
  counts: { type: string; documents: number }[];
  latest: (Item & { url: string | null })[];
  version: number;
  release: { contentVersion: number; builtAt: string; pages: number } | null;
};

/** What citizens see now, and whether the last change has reached them. */
export function Live() {
  const { formatMessage } = useIntl();
  const moment = useMoment();
  // A platform administrator who is in no institution is answered with nothing.
  const { answer } = usePage<Answer | Record<string, never>>('live');
  if (!answer) return <Widget.Loading />;
  if (!('address' in answer))
    return <Widget.NoData>{formatMessage({ id: 'publishing.home.nowhere' })}</Widget.NoData>;
  const { address, counts, latest, version, release } = answer as Answer;
  const standing = !release ? 'unknown' : release.contentVersion >= version ? 'current' : 'behind';
  return (
    <Flex direction="column" alignItems="stretch" gap={3} style={{ overflowWrap: 'anywhere' }}>
      <Box>
        <Link href={address} isExternal>
          {address.replace(/^https?:\/\//, '')}
        </Link>
        <Typography tag="p" variant="pi" textColor={standing === 'behind' ? 'warning600' : 'neutral600'}>
          {formatMessage(
            { id: `publishing.home.live.${standing}` },
            { version, pages: release?.pages ?? 0, moment: release ? moment(release.builtAt) : '' },
          )}
        </Typography>
      </Box>
      <Typography>
        {counts.map(({ type, documents }) => `${typePluralOf(type)} ${documents}`).join(' · ')}
      </Typography>
      <Typography tag="h3" variant="sigma" textColor="neutral600">
        {formatMessage({ id: 'publishing.home.live.latest' })}
      </Typography>
      <Box tag="ul">
        {latest.map((item) => (
          <Latest key={`${item.document} ${item.locale}`} item={item} when={moment(item.moment)} />
        ))}
      </Box>
    </Flex>
  );
}

function Latest({ item: { title, type, url }, when }: { item: Answer['latest'][number]; when: string }) {
  const name = title || typeNameOf(type);
  return (
    <Box tag="li" paddingTop={1} paddingBottom={1}>
      {url ? (
        <Link href={url} isExternal>
          {name}
        </Link>
      ) : (
        <Typography>{name}</Typography>
      )}
      <Typography tag="p" variant="pi" textColor="neutral600">
        {typeNameOf(type)} · {when}
      </Typography>
    </Box>
  );
}
