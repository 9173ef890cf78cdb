import { Flex, Typography } from '@strapi/design-system';
import { useForm } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { fieldMessageId } from '../messages';
import { withoutAltText } from './missing';

type Shown = { activeTab: 'draft' | 'published' | null; model: string };

/** Beside the form: the pictures, of fields and of texts, that say nothing to those who do not see them. */
export function AltTextPanel({ activeTab, model }: Shown) {
  const { formatMessage } = useIntl();
  const values = useForm('AltTextPanel', (form) => form.values) as Record<string, unknown> | undefined;
  const missing = Object.entries(values ?? {}).flatMap(([field, value]) =>
    withoutAltText(value).map(({ name }) => ({ field, name })),
  );
  if (activeTab === 'published' || !model.startsWith('api::') || !missing.length) return null;
  return {
    title: formatMessage({ id: 'alt.panel' }),
    content: (
      <Flex direction="column" alignItems="stretch" gap={2}>
        <Typography textColor="warning600">
          {formatMessage({ id: 'alt.missing' }, { count: missing.length })}
        </Typography>
        <ul>
          {missing.map(({ field, name }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one picture may stand in a text twice
            <li key={`${field} ${name} ${at}`}>
              <Typography variant="pi">
                {`${formatMessage({ id: fieldMessageId(model, field), defaultMessage: field })}: ${name}`}
              </Typography>
            </li>
          ))}
        </ul>
      </Flex>
    ),
  };
}
