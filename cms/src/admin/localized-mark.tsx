import { Flex, Tooltip, VisuallyHidden } from '@strapi/design-system';
import { Earth } from '@strapi/icons';
import { useIntl } from 'react-intl';

/** Beside the label of a field that each language has for itself. */
export function LocalizedMark({ id }: { id: string }) {
  const { formatMessage } = useIntl();
  const words = formatMessage({ id });
  return (
    <Flex tag="span">
      <VisuallyHidden tag="span">{words}</VisuallyHidden>
      <Tooltip label={words}>
        <Earth aria-hidden focusable={false} width="1.2rem" height="1.2rem" fill="neutral500" />
      </Tooltip>
    </Flex>
  );
}
