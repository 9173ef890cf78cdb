import { Box, Button, Field, Flex, Modal, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { type ReactNode, useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { AddressPicker } from './picker';

type Props = {
  name: string;
  label: ReactNode;
  labelAction?: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  required?: boolean;
  disabled?: boolean;
  value: string;
  onChange(value: string): void;
};

const LONGEST = 255;
/** How long typing must rest before the server is asked, in milliseconds. */
const REST = 400;

/** An address that readers are sent to: chosen among one's own pages, or typed. One that leads nowhere is warned of. */
export function AddressField({ value, onChange, label, labelAction, disabled, ...field }: Props) {
  const { formatMessage } = useIntl();
  const [isChoosing, setChoosing] = useState(false);
  const isLost = useIsLost(value);
  const close = () => setChoosing(false);
  return (
    <Field.Root {...field}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      <Flex gap={2} alignItems="stretch" wrap="wrap">
        <Box flex="1 1 20rem">
          <Field.Input
            value={value}
            maxLength={LONGEST}
            disabled={disabled}
            onChange={({ target }: { target: { value: string } }) => onChange(target.value)}
          />
        </Box>
        <Button variant="secondary" size="L" disabled={disabled} onClick={() => setChoosing(true)}>
          {formatMessage({ id: 'address.choose' })}
        </Button>
      </Flex>
      <div role="status">
        {isLost ? (
          <Typography variant="pi" textColor="warning600">
            {formatMessage({ id: 'address.nowhere' })}
          </Typography>
        ) : null}
      </div>
      <Field.Hint />
      <Field.Error />
      <Modal.Root open={isChoosing} onOpenChange={setChoosing}>
        <Modal.Content>
          <Modal.Header>
            <Modal.Title>{formatMessage({ id: 'address.choose' })}</Modal.Title>
          </Modal.Header>
          <Modal.Body>
            <AddressPicker
              chosen={null}
              onlyLive
              onChoose={({ address }) => {
                onChange(address);
                close();
              }}
            />
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </Field.Root>
  );
}

/** True when nothing of the site is at an address, and no reader would be sent on from it. */
function useIsLost(address: string): boolean {
  const { get } = useFetchClient();
  const [lost, setLost] = useState('');
  useEffect(() => {
    if (!address.startsWith('/')) return;
    let isCurrent = true;
    const timer = setTimeout(() => {
      get<{ leadsSomewhere: boolean }>('/publishing/addresses/check', { params: { address } }).then(
        ({ data }) => isCurrent && setLost(data.leadsSomewhere ? '' : address),
        // A warning that cannot be had is no reason to disturb someone who writes.
        () => undefined,
      );
    }, REST);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [address, get]);
  return lost !== '' && lost === address;
}
