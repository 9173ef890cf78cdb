import { Button, Dialog, Flex } from '@strapi/design-system';
import { ConfirmDialog, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useIntl } from 'react-intl';
import { useRequest } from '../../../admin/use-request';

const ACTIONS = ['reset-second-factor', 'end-sessions'] as const;

/** What an institution's administrator does for a colleague who lost a phone or a computer. `id` is the staff row's. */
export function ColleagueActions({ id, name }: { id: number; name: string }) {
  return (
    <Flex gap={2} wrap="wrap">
      {ACTIONS.map((action) => (
        <ColleagueAction key={action} action={action} id={id} name={name} />
      ))}
    </Flex>
  );
}

type Props = { action: (typeof ACTIONS)[number]; id: number; name: string };

function ColleagueAction({ action, id, name }: Props) {
  const { formatMessage } = useIntl();
  const { toggleNotification } = useNotification();
  const request = useRequest();
  const [isOpen, setOpen] = useState(false);
  const act = async () => {
    setOpen(false);
    if (!(await request('post', `/accounts/staff/${id}/${action}`))) return;
    toggleNotification({
      type: 'success',
      message: formatMessage({ id: `accounts.${action}.done` }, { name }),
    });
  };
  return (
    <Dialog.Root open={isOpen} onOpenChange={setOpen}>
      <Dialog.Trigger>
        <Button size="S" variant="tertiary">
          {formatMessage({ id: `accounts.${action}` })}
        </Button>
      </Dialog.Trigger>
      <ConfirmDialog onConfirm={act} title={formatMessage({ id: `accounts.${action}` })}>
        {formatMessage({ id: `accounts.${action}.ask` }, { name })}
      </ConfirmDialog>
    </Dialog.Root>
  );
}
