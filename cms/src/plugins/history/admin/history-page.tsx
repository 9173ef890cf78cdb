import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { BackButton, Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useParams } from 'react-router-dom';
import { documentPath } from '../../../admin/type-name';
import { useRequest } from '../../../admin/use-request';
import { Comparison } from './comparison';
import { type Place, type VersionPage, versionsPath } from './version';
import { VersionText } from './version-text';

/** All versions of a document; each compared with another, or made the draft again. */
export default function HistoryPage() {
  const { formatMessage } = useIntl();
  const { type = '', documentId = '' } = useParams();
  const [{ query }] = useQueryParams<{ locale?: string }>();
  const place: Place = { model: type, documentId, locale: query.locale ?? 'sw' };
  const request = useRequest();
  const [page, setPage] = useState(1);
  const [answer, setAnswer] = useState<VersionPage | null>(null);
  const [chosen, setChosen] = useState<number | null>(null);
  const load = () => request<VersionPage>('get', `${versionsPath(place)}&page=${page}`).then(setAnswer);
  useEffect(() => {
    load();
  }, [page, documentId, place.locale]);
  if (!answer) return <Page.Loading />;
  const title = formatMessage({ id: 'history.page' }, { title: answer.results[0]?.title || '…' });
  const number = chosen ?? answer.results[0]?.number ?? null;
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={formatMessage({ id: 'history.total' }, { count: answer.total })}
        navigationAction={<BackButton fallback={documentPath(type, documentId, place.locale) ?? '/'} />}
      />
      <Layouts.Content>
        <Flex gap={6} alignItems="flex-start" wrap="wrap">
          <Box width="28rem" maxWidth="100%" style={{ flex: '1 1 26rem' }}>
            <Box tag="ol">
              {answer.results.map((version) => (
                <Box
                  tag="li"
                  key={version.number}
                  background={version.number === number ? 'primary100' : 'neutral0'}
                  padding={4}
                  marginBottom={2}
                  hasRadius
                  shadow="tableShadow"
                  style={{ overflowWrap: 'anywhere' }}
                >
                  <VersionText version={version} />
                  <Box paddingTop={2}>
                    <Button
                      size="S"
                      variant={version.number === number ? 'default' : 'tertiary'}
                      aria-pressed={version.number === number}
                      aria-label={formatMessage({ id: 'history.look' }, { number: version.number })}
                      onClick={() => setChosen(version.number)}
                    >
                      {formatMessage({ id: 'history.look.short' })}
                    </Button>
                  </Box>
                </Box>
              ))}
            </Box>
            {answer.pageCount > 1 && (
              <Flex gap={2} paddingTop={2}>
                <Button variant="tertiary" disabled={page <= 1} onClick={() => setPage(page - 1)}>
                  {formatMessage({ id: 'history.newer' })}
                </Button>
                <Button
                  variant="tertiary"
                  disabled={page >= answer.pageCount}
                  onClick={() => setPage(page + 1)}
                >
                  {formatMessage({ id: 'history.older' })}
                </Button>
              </Flex>
            )}
          </Box>
          <Box
            background="neutral0"
            padding={6}
            hasRadius
            shadow="tableShadow"
            style={{ flex: '3 1 30rem', minWidth: 0 }}
          >
            {number === null ? (
              <Typography>{formatMessage({ id: 'history.none' })}</Typography>
            ) : (
              <Comparison
                key={`${number} ${answer.total}`}
                place={place}
                number={number}
                exists={answer.exists}
                // The newest version is the draft that stands, as long as the document does.
                mayRestore={answer.mayRestore && !(answer.exists && number === answer.newest)}
                onRestored={() => {
                  setChosen(null);
                  setPage(1);
                  load();
                }}
              />
            )}
          </Box>
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
