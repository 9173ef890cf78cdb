import { Box, Typography } from '@strapi/design-system';
import { differences, type Part } from './differences';

const STYLES = {
  same: {},
  added: { background: '#c6f0c2', textDecoration: 'underline', padding: '0 2px' },
  removed: { background: '#fcecea', textDecoration: 'line-through', padding: '0 2px' },
} as const;
const TAGS = { same: 'span', added: 'ins', removed: 'del' } as const;

/** One text beside another: what went is struck through, what came is underlined. */
export function Difference({ before, after }: { before: string[]; after: string[] }) {
  return (
    <Box
      background="neutral100"
      padding={3}
      hasRadius
      style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}
    >
      <Typography>
        {withKeys(differences(before, after)).map(({ key, kind, text }) => {
          const Tag = TAGS[kind];
          return (
            <Tag key={key} style={STYLES[kind]}>
              {text}
            </Tag>
          );
        })}
      </Typography>
    </Box>
  );
}

/** Parts never move: their place is their key. */
function withKeys(parts: Part[]) {
  return parts.map((part, place) => ({ ...part, key: `${place} ${part.kind}` }));
}
