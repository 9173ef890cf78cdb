import { Flex } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useRequest } from '../../../admin/use-request';
import { ConnectPhone } from './connect-phone';
import { PassForm } from './pass-form';
import { ResetAdministrator } from './reset-administrator';
import { SecondFactor } from './second-factor';
import { Sessions } from './sessions';

export type Me = {
  email: string;
  isEnrolled: boolean;
  isRequired: boolean;
  isOwed: boolean;
  isProved: boolean;
  isPlatformAdministrator: boolean;
  recoveryCodes: number;
};

/** The last step of signing in, and afterwards what keeps the account safe. */
export default function AccountPage() {
  const { formatMessage } = useIntl();
  const request = useRequest();
  const [me, setMe] = useState<Me | null>(null);
  const load = () => {
    request<Me>('get', '/accounts/me').then(setMe);
  };
  useEffect(load, []);
  if (!me) return <Page.Loading />;
  const state = me.isOwed ? (me.isEnrolled ? 'pass' : 'enrol') : 'safety';
  const title = formatMessage({ id: `accounts.${state}.title` });
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={formatMessage({ id: `accounts.${state}.help` })} />
      <Layouts.Content>
        <Flex direction="column" alignItems="stretch" gap={6} paddingBottom={8}>
          {state === 'pass' ? <PassForm /> : null}
          {state === 'enrol' ? <ConnectPhone me={me} /> : null}
          {state === 'safety' ? <SecondFactor me={me} onChanged={load} /> : null}
          {state === 'safety' ? <Sessions /> : null}
          {state === 'safety' && me.isPlatformAdministrator ? <ResetAdministrator /> : null}
        </Flex>
      </Layouts.Content>
    </Page.Main>
  );
}
