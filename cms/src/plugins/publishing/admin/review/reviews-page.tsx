import { Box, Flex, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { useRequest } from '../../../../admin/use-request';
import { Pager } from './pager';
import type { Answer } from './review';
import { ReviewsTable } from './reviews-table';
import { useNames } from './use-names';

const ALL = 'all';
const STATES = [ALL, 'due'];

/** What the institution has to look at again: overdue, or within thirty days. */
export default function ReviewsPage() {
  const { formatMessage } = useIntl();
  const request = useRequest();
  const [page, setPage] = useState(1);
  const [type, setType] = useState(ALL);
  const [state, setState] = useState(ALL);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const load = async () => {
    const query = new URLSearchParams({ page: String(page), state, ...(type === ALL ? {} : { type }) });
    const found = await request<Answer>('get', `/publishing/reviews?${query}`);
    if (found) setAnswer(found);
  };
  useEffect(() => {
    load();
  }, [page, type, state]);
  if (!answer) return <Page.Loading />;
  const choose = (set: (value: string) => void) => (value: string) => {
    setPage(1);
    set(value);
  };
  const title = formatMessage({ id: 'publishing.review.title' });
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={formatMessage({ id: 'publishing.review.summary' }, { due: answer.due })}
      />
      <Layouts.Content>
        <Flex gap={3} paddingBottom={4} wrap="wrap">
          <TypeChoice types={answer.types} value={type} onChange={choose(setType)} />
          <Choice
            label={formatMessage({ id: 'publishing.review.state' })}
            value={state}
            options={STATES.map((name) => [name, formatMessage({ id: `publishing.review.state.${name}` })])}
            onChange={choose(setState)}
          />
        </Flex>
        {answer.total === 0 ? (
          <Box background="neutral0" padding={8} shadow="tableShadow" hasRadius>
            <Typography>{formatMessage({ id: 'publishing.review.none' })}</Typography>
          </Box>
        ) : (
          <ReviewsTable reviews={answer.results} onChanged={load} />
        )}
        <Pager page={answer.page} pageCount={answer.pageCount} onChange={setPage} />
      </Layouts.Content>
    </Page.Main>
  );
}

type ChoiceProps = { value: string; onChange(value: string): void };

function TypeChoice({ types, value, onChange }: ChoiceProps & { types: string[] }) {
  const { formatMessage } = useIntl();
  const nameOf = useNames();
  const all: [string, string] = [ALL, formatMessage({ id: 'publishing.review.type.all' })];
  return (
    <Choice
      label={formatMessage({ id: 'publishing.review.column.type' })}
      value={value}
      options={[all, ...types.map((uid): [string, string] => [uid, nameOf(uid)])]}
      onChange={onChange}
    />
  );
}

function Choice({ label, value, options, onChange }: ChoiceProps & { label: string; options: string[][] }) {
  return (
    <Box minWidth="14rem">
      <SingleSelect
        aria-label={label}
        value={value}
        onChange={(next: string | number) => onChange(String(next))}
      >
        {options.map(([name = '', text]) => (
          <SingleSelectOption key={name} value={name}>
            {text}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </Box>
  );
}
