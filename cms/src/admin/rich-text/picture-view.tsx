import { Box, Field, Flex, IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useIntl } from 'react-intl';

type Image = { url: string; alternativeText?: string | null; caption?: string | null };

/** A picture in a text, with what it shows for those who do not see it, and what stands below it. */
export function PictureView({ node, editor, updateAttributes, deleteNode }: NodeViewProps) {
  const { formatMessage } = useIntl();
  const image = node.attrs.image as Image;
  const isMissing = !image.alternativeText?.trim();
  const field = (name: 'alternativeText' | 'caption', error?: string) => (
    <Field.Root name={name} error={error} required={name === 'alternativeText'}>
      <Field.Label>{formatMessage({ id: `text.picture.${name}` })}</Field.Label>
      <Field.Input
        value={image[name] ?? ''}
        maxLength={name === 'caption' ? 500 : 255}
        disabled={!editor.isEditable}
        onChange={({ target }: { target: { value: string } }) =>
          updateAttributes({ image: { ...image, [name]: target.value } })
        }
      />
      <Field.Error />
    </Field.Root>
  );
  return (
    <NodeViewWrapper data-drag-handle>
      <Box padding={3} borderColor={isMissing ? 'warning500' : 'neutral200'} hasRadius>
        <Flex gap={3} alignItems="flex-start" wrap="wrap">
          <img
            src={image.url}
            alt={image.alternativeText ?? ''}
            style={{ maxHeight: '24rem', maxWidth: '100%' }}
          />
          {editor.isEditable ? (
            <IconButton
              label={formatMessage({ id: 'text.picture.out' })}
              variant="danger-light"
              onClick={deleteNode}
            >
              <Trash />
            </IconButton>
          ) : null}
        </Flex>
        <Flex direction="column" alignItems="stretch" gap={2} paddingTop={2}>
          {field('alternativeText', isMissing ? formatMessage({ id: 'text.picture.missing' }) : undefined)}
          {field('caption')}
        </Flex>
      </Box>
    </NodeViewWrapper>
  );
}
