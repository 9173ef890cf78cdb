import { Button, Field, Flex } from '@strapi/design-system';
import { Duplicate } from '@strapi/icons';
import { useClipboard, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

/** A link just made. The server keeps no copy that could be shown again. */
export function NewLink({ url }: { url: string }) {
  const { formatMessage } = useIntl();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const say = (id: string) => formatMessage({ id: `preview.share.${id}` });
  const copyLink = async () => {
    if (await copy(url)) toggleNotification({ type: 'success', message: say('copied') });
  };
  return (
    <Field.Root name="link" hint={say('once')}>
      <Field.Label>{say('link')}</Field.Label>
      <Flex gap={2}>
        <Flex flex="1" direction="column" alignItems="stretch">
          <Field.Input readOnly value={url} onFocus={(event) => event.target.select()} />
        </Flex>
        <Button size="L" variant="secondary" startIcon={<Duplicate />} onClick={copyLink}>
          {say('copy')}
        </Button>
      </Flex>
      <Field.Hint />
    </Field.Root>
  );
}
