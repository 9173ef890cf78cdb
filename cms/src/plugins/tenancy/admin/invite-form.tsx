import { Box, Button, Field, Grid } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { type FormEvent, useState } from 'react';
import { useIntl } from 'react-intl';
import { useRequest } from '../../../admin/use-request';
import { RoleSelect } from './role-select';
import type { Member } from './staff-page';

const EMPTY = { firstname: '', lastname: '', email: '' };
const FIELDS = ['firstname', 'lastname', 'email'] as const;

export function InviteForm({ onInvited }: { onInvited(): void }) {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const request = useRequest();
  const [person, setPerson] = useState(EMPTY);
  const [role, setRole] = useState<Member['role']>('author');
  const invite = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await request('post', '/tenancy/staff', { ...person, role }))) return;
    const message = formatMessage({ id: 'tenancy.invite.sent' }, { email: person.email });
    toggleNotification({ type: 'success', message });
    setPerson(EMPTY);
    onInvited();
  };
  return (
    <Box tag="form" background="neutral0" padding={6} shadow="tableShadow" hasRadius onSubmit={invite}>
      <Grid.Root gap={4}>
        {FIELDS.map((name) => (
          <Grid.Item key={name} col={3} s={12} direction="column" alignItems="stretch">
            <Field.Root name={name} required>
              <Field.Label>{formatMessage({ id: `tenancy.invite.${name}` })}</Field.Label>
              <Field.Input
                type={name === 'email' ? 'email' : 'text'}
                value={person[name]}
                onChange={(event: { target: { value: string } }) =>
                  setPerson({ ...person, [name]: event.target.value })
                }
              />
            </Field.Root>
          </Grid.Item>
        ))}
        <Grid.Item col={3} s={12} direction="column" alignItems="stretch">
          <Field.Root name="role" required>
            <Field.Label>{formatMessage({ id: 'tenancy.invite.role' })}</Field.Label>
            <RoleSelect
              value={role}
              label={formatMessage({ id: 'tenancy.invite.role' })}
              onChange={setRole}
            />
          </Field.Root>
        </Grid.Item>
      </Grid.Root>
      <Box paddingTop={4}>
        <Button type="submit">{formatMessage({ id: 'tenancy.invite.send' })}</Button>
      </Box>
    </Box>
  );
}
