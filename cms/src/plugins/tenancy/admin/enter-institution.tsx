import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Textarea,
  Typography,
} from '@strapi/design-system';
import { type FormEvent, useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useMoments } from '../../../admin/moment';
import { useRequest } from '../../../admin/use-request';
import { announceWorkplace } from './workplace-channel';
import type { Me } from './workplace-page';

const MINUTES = [30, 60, 120, 240];
type Institution = { code: string; nameSw: string; nameEn: string };

/** A platform administrator's way into an institution and out of it. */
export function EnterInstitution({ entry }: { entry: Me['entry'] }) {
  return (
    <Box background="neutral0" padding={6} shadow="tableShadow" hasRadius>
      {entry ? <Inside entry={entry} /> : <Outside />}
    </Box>
  );
}

function Inside({ entry }: { entry: NonNullable<Me['entry']> }) {
  const { formatMessage, locale } = useIntl();
  const { time } = useMoments();
  const request = useRequest();
  const leave = async () => {
    if (await request('post', '/tenancy/leave')) announceWorkplace();
  };
  const until = time(entry.until);
  return (
    <Flex direction="column" alignItems="flex-start" gap={4}>
      <Typography variant="delta" tag="h2">
        {locale.startsWith('sw') ? entry.nameSw : entry.nameEn}
      </Typography>
      <Typography>{formatMessage({ id: 'tenancy.entry.until' }, { until, reason: entry.reason })}</Typography>
      <Button variant="secondary" onClick={leave}>
        {formatMessage({ id: 'tenancy.entry.leave' })}
      </Button>
    </Flex>
  );
}

function Outside() {
  const { formatMessage, locale } = useIntl();
  const request = useRequest();
  const [search, setSearch] = useState('');
  const [found, setFound] = useState<Institution[]>([]);
  const [tenant, setTenant] = useState('');
  const [reason, setReason] = useState('');
  const [minutes, setMinutes] = useState('60');
  useEffect(() => {
    const path = `/tenancy/institutions?search=${encodeURIComponent(search)}`;
    request<{ results: Institution[] }>('get', path).then((answer) => setFound(answer?.results ?? []));
  }, [search]);
  const enter = async (event: FormEvent) => {
    event.preventDefault();
    if (await request('post', '/tenancy/enter', { tenant, reason, minutes: Number(minutes) }))
      announceWorkplace();
  };
  return (
    <Flex tag="form" direction="column" alignItems="stretch" gap={4} onSubmit={enter}>
      <Field.Root name="search">
        <Field.Label>{formatMessage({ id: 'tenancy.entry.search' })}</Field.Label>
        <Field.Input
          value={search}
          onChange={(event: { target: { value: string } }) => setSearch(event.target.value)}
        />
      </Field.Root>
      <Field.Root name="tenant" required>
        <Field.Label>{formatMessage({ id: 'tenancy.entry.institution' })}</Field.Label>
        <SingleSelect value={tenant} onChange={(value: string | number) => setTenant(String(value))}>
          {found.map(({ code, nameSw, nameEn }) => (
            <SingleSelectOption key={code} value={code}>
              {locale.startsWith('sw') ? nameSw : nameEn}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Field.Root name="reason" required hint={formatMessage({ id: 'tenancy.entry.reason.help' })}>
        <Field.Label>{formatMessage({ id: 'tenancy.entry.reason' })}</Field.Label>
        <Textarea value={reason} onChange={(event) => setReason(event.target.value)} />
        <Field.Hint />
      </Field.Root>
      <Field.Root name="minutes" required>
        <Field.Label>{formatMessage({ id: 'tenancy.entry.minutes' })}</Field.Label>
        <SingleSelect value={minutes} onChange={(value: string | number) => setMinutes(String(value))}>
          {MINUTES.map((count) => (
            <SingleSelectOption key={count} value={String(count)}>
              {formatMessage({ id: 'tenancy.entry.minutes.count' }, { count })}
            </SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Flex>
        <Button type="submit">{formatMessage({ id: 'tenancy.entry.enter' })}</Button>
      </Flex>
    </Flex>
  );
}
