import { Box, Field, Flex, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { useLanguage } from '../../plugins/publishing/admin/retirement/use-refresh';
import { contentWords } from '../content-words';
import { currentLanguage } from '../language';

/** A document of the institution and where it is on the site. */
export type SiteAddress = {
  type: string;
  documentId: string;
  title: string;
  address: string;
  /** False for what is a draft only. */
  isLive: boolean;
};

type Props = {
  chosen: string | null;
  error?: string;
  onlyLive?: boolean;
  onChoose(address: SiteAddress): void;
};

/** How long typing must rest before the server is asked, in milliseconds. */
const REST = 250;

/** Looks for a document of the institution by its title. */
export function AddressPicker({ chosen, error = '', onlyLive = false, onChoose }: Props) {
  const { formatMessage } = useIntl();
  const [words, setWords] = useState('');
  const found = useSearch(words).filter(({ isLive }) => isLive || !onlyLive);
  return (
    <Field.Root name="page" error={error}>
      <Field.Label>{formatMessage({ id: 'address.search' })}</Field.Label>
      <Field.Input
        type="search"
        value={words}
        onChange={({ target }: { target: { value: string } }) => setWords(target.value)}
      />
      <Box tag="ul" aria-label={formatMessage({ id: 'address.found' })} maxHeight="26rem" overflow="auto">
        {found.map((one) => (
          <li key={one.documentId}>
            <Choice type="button" aria-pressed={one.documentId === chosen} onClick={() => onChoose(one)}>
              <Typography fontWeight="bold">{one.title}</Typography>
              <Typography variant="pi" textColor="neutral600">
                {[
                  nameOf(one.type),
                  one.address,
                  ...(one.isLive ? [] : [formatMessage({ id: 'address.draft' })]),
                ].join(' · ')}
              </Typography>
            </Choice>
          </li>
        ))}
      </Box>
      {words && !found.length ? (
        <Typography role="status">{formatMessage({ id: 'address.none' })}</Typography>
      ) : null}
      <Flex>
        <Field.Error />
      </Flex>
    </Field.Root>
  );
}

const nameOf = (type: string) => contentWords.types[type]?.name[currentLanguage()] ?? type;

function useSearch(words: string): SiteAddress[] {
  const { get } = useFetchClient();
  const locale = useLanguage();
  const [found, setFound] = useState<SiteAddress[]>([]);
  useEffect(() => {
    let isCurrent = true;
    const timer = setTimeout(() => {
      get<{ results: SiteAddress[] }>('/publishing/addresses', { params: { locale, q: words } }).then(
        ({ data }) => isCurrent && setFound(data.results),
        () => undefined,
      );
    }, REST);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [words, locale, get]);
  return found;
}

const Choice = styled.button`
  display: flex;
  flex-direction: column;
  width: 100%;
  text-align: left;
  padding: 0.8rem;
  border-radius: ${({ theme }) => theme.borderRadius};

  &:hover,
  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
  }
`;
