import { expect, it } from 'vitest';
import { withoutAltText } from './missing';

const picture = (name: string, alternativeText?: string | null) => ({
  ...{
    id: 1,
    name,
    mime: 'image/png',
    url: `/uploads/${name}`,
    formats: { thumbnail: { mime: 'image/png', url: '/t' } },
  },
  alternativeText,
});

it('finds pictures that say nothing, in fields, field groups and texts', () => {
  const values = {
    title: 'Kituo',
    image: picture('a.png', ' '),
    photos: [picture('b.png', 'Jengo'), picture('c.png', null)],
    files: [{ id: 2, name: 'd.pdf', mime: 'application/pdf', url: '/uploads/d.pdf', alternativeText: null }],
    blocks: [
      { __component: 'block.picture', image: picture('e.png') },
      { __component: 'block.text', body: [{ type: 'image', image: picture('f.png', ''), children: [] }] },
    ],
  };
  expect(withoutAltText(values).map(({ name }) => name)).toEqual(['a.png', 'c.png', 'e.png', 'f.png']);
});
