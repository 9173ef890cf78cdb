import { Box, Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useMoments } from '../../../admin/moment';
import { useRequest } from '../../../admin/use-request';
import { ColleagueActions } from '../../accounts/admin/colleague-actions';
import { RoleSelect } from './role-select';
import type { Member } from './staff-page';

const COLUMNS = ['name', 'role', 'state', 'seen', 'action'] as const;
type Props = { members: Member[]; onChanged(): void };

export function StaffTable({ members, onChanged }: Props) {
  const { formatMessage } = useIntl();
  return (
    <Box background="neutral0" shadow="tableShadow" hasRadius>
      <Table colCount={COLUMNS.length} rowCount={members.length + 1}>
        <Thead>
          <Tr>
            {COLUMNS.map((column) => (
              <Th key={column}>
                <Typography variant="sigma">{formatMessage({ id: `tenancy.column.${column}` })}</Typography>
              </Th>
            ))}
          </Tr>
        </Thead>
        <Tbody>
          {members.map((member) => (
            <StaffRow key={member.id} member={member} onChanged={onChanged} />
          ))}
        </Tbody>
      </Table>
    </Box>
  );
}

function StaffRow({ member, onChanged }: { member: Member; onChanged(): void }) {
  const { formatMessage } = useIntl();
  const { day } = useMoments();
  const request = useRequest();
  const { id, name, email, role, state, seenAt, isMe } = member;
  const isInvitation = state === 'invited' || state === 'expired';
  const change = async (body: object) => {
    if (await request('put', `/tenancy/staff/${id}`, body)) onChanged();
  };
  const withdraw = async () => {
    if (await request('del', `/tenancy/staff/${id}`)) onChanged();
  };
  const next = state === 'suspended' ? 'active' : 'suspended';
  return (
    <Tr>
      <Td>
        <Typography tag="p" fontWeight="bold">
          {name ?? email}
        </Typography>
        {name ? (
          <Typography tag="p" variant="pi" textColor="neutral600">
            {email}
          </Typography>
        ) : null}
      </Td>
      <Td>
        <RoleSelect
          value={role}
          label={formatMessage({ id: 'tenancy.column.role' })}
          disabled={isMe}
          onChange={(wanted) => change({ role: wanted })}
        />
        {isMe ? (
          <Typography tag="p" variant="pi" textColor="neutral600" style={{ whiteSpace: 'normal' }}>
            {formatMessage({ id: 'tenancy.role.own' })}
          </Typography>
        ) : null}
      </Td>
      <Td>
        <Typography textColor={state === 'active' ? 'success600' : 'neutral600'}>
          {formatMessage({ id: `tenancy.state.${state}` })}
        </Typography>
      </Td>
      <Td>
        <Typography>{seenAt ? day(seenAt) : formatMessage({ id: 'tenancy.seen.never' })}</Typography>
      </Td>
      <Td>
        {isMe ? null : (
          <Flex gap={2} wrap="wrap">
            <Button
              size="S"
              variant="tertiary"
              onClick={() => (isInvitation ? withdraw() : change({ state: next }))}
            >
              {formatMessage({ id: isInvitation ? 'tenancy.action.withdraw' : `tenancy.action.${next}` })}
            </Button>
            {state === 'active' ? <ColleagueActions id={id} name={name ?? email} /> : null}
          </Flex>
        )}
      </Td>
    </Tr>
  );
}
