import { Box } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useRequest } from '../../../admin/use-request';
import { InviteForm } from './invite-form';
import { StaffTable } from './staff-table';

export const ROLES = ['author', 'publisher', 'institution-administrator'] as const;
export type Member = {
  id: number;
  email: string;
  name: string | null;
  role: (typeof ROLES)[number];
  state: 'invited' | 'expired' | 'active' | 'suspended';
  seenAt: string | null;
  invitedUntil: string | null;
  isMe: boolean;
};

/** An institution's administrator invites, changes and suspends their own staff here. */
export default function StaffPage() {
  const { formatMessage } = useIntl();
  const request = useRequest();
  const [members, setMembers] = useState<Member[] | null>(null);
  const load = async () => {
    const answer = await request<{ results: Member[] }>('get', '/tenancy/staff');
    setMembers(answer?.results ?? []);
  };
  useEffect(() => {
    load();
  }, []);
  if (!members) return <Page.Loading />;
  const title = formatMessage({ id: 'tenancy.staff' });
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header title={title} subtitle={formatMessage({ id: 'tenancy.staff.help' })} />
      <Layouts.Content>
        <InviteForm onInvited={load} />
        <Box paddingTop={6}>
          <StaffTable members={members} onChanged={load} />
        </Box>
      </Layouts.Content>
    </Page.Main>
  );
}
