import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { currentLanguage } from '../../../admin/language';
import { typeNameOf } from '../../../admin/type-name';
import { useDownload } from '../../../admin/use-download';
import { useRequest } from '../../../admin/use-request';

type Props = {
  value: string;
  /** Whether a type that is not chosen yet is asked for. */
  isMissingShown: boolean;
  onChange(type: string): void;
};

/** The type of a table's rows, with the empty table to fill in. */
export function CsvType({ value, isMissingShown, onChange }: Props) {
  const { formatMessage } = useIntl();
  const request = useRequest();
  const download = useDownload();
  const [types, setTypes] = useState<string[]>([]);
  useEffect(() => {
    request<{ results: string[] }>('get', '/transfer/templates').then((answer) =>
      setTypes(answer?.results ?? []),
    );
  }, []);
  const [isPressed, setPressed] = useState(false);
  const isAsked = !value && (isPressed || isMissingShown);
  const path = `/transfer/templates/${value}?language=${currentLanguage()}`;
  return (
    <Flex gap={4} alignItems="flex-end" wrap="wrap">
      <Box flex="1 1 24rem">
        <Field.Root
          name="type"
          required
          {...(isAsked ? { error: formatMessage({ id: 'transfer.type.missing' }) } : {})}
        >
          <Field.Label>{formatMessage({ id: 'transfer.type' })}</Field.Label>
          <SingleSelect value={value} onChange={(type: string | number) => onChange(String(type))}>
            {types.map((type) => (
              <SingleSelectOption key={type} value={type}>
                {typeNameOf(`api::${type}.${type}`)}
              </SingleSelectOption>
            ))}
          </SingleSelect>
          <Field.Error />
        </Field.Root>
      </Box>
      <Button
        variant="secondary"
        size="L"
        onClick={() => (value ? download(path, `${value}.csv`) : setPressed(true))}
      >
        {formatMessage({ id: 'transfer.template' })}
      </Button>
    </Flex>
  );
}
