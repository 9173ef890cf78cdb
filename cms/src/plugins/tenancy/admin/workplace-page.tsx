import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useRequest } from '../../../admin/use-request';
import { EnterInstitution } from './enter-institution';
import { announceWorkplace } from './workplace-channel';

type Named = { code: string; nameSw: string; nameEn: string };
export type Me = {
  isPlatformAdministrator: boolean;
  current: string | null;
  workplaces: (Named & { role: string; state: 'active' | 'invited' })[];
  entry: (Named & { reason: string; until: string }) | null;
};

/** Which institution the person works as, and the others that they may choose. */
export default function WorkplacePage() {
  const { formatMessage } = useIntl();
  const request = useRequest();
  const [me, setMe] = useState<Me | null>(null);
  useEffect(() => {
    request<Me>('get', '/tenancy/me').then(setMe);
  }, []);
  if (!me) return <Page.Loading />;
  const title = formatMessage({ id: 'tenancy.workplace' });
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={formatMessage({ id: 'tenancy.workplace.help' })} />
      <Layouts.Content>
        {me.isPlatformAdministrator ? <EnterInstitution entry={me.entry} /> : <Workplaces me={me} />}
      </Layouts.Content>
    </Page.Main>
  );
}

function Workplaces({ me }: { me: Me }) {
  const { formatMessage, locale } = useIntl();
  const request = useRequest();
  const choose = async (tenant: string) => {
    if (await request('post', '/tenancy/work-as', { tenant })) announceWorkplace();
  };
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      {me.workplaces.map(({ code, nameSw, nameEn, role, state }) => (
        <Box key={code} background="neutral0" padding={6} shadow="tableShadow" hasRadius>
          <Flex justifyContent="space-between" gap={4} wrap="wrap">
            <Box>
              <Typography variant="delta" tag="h2">
                {locale.startsWith('sw') ? nameSw : nameEn}
              </Typography>
              <Typography textColor="neutral600">{formatMessage({ id: `tenancy.role.${role}` })}</Typography>
            </Box>
            {code === me.current ? (
              <Typography textColor="success600">
                {formatMessage({ id: 'tenancy.workplace.current' })}
              </Typography>
            ) : (
              <Button variant="secondary" onClick={() => choose(code)}>
                {formatMessage({
                  id: state === 'invited' ? 'tenancy.workplace.accept' : 'tenancy.workplace.choose',
                })}
              </Button>
            )}
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}
