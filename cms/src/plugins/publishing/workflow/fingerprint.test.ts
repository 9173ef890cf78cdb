import { expect, it } from 'vitest';
import { hashOf } from './fingerprint';

const document = {
  id: 1,
  documentId: 'abc',
  updatedAt: '2026-11-25T08:00:00.000Z',
  title: 'Barabara',
  image: { id: 7, hash: 'h1', mime: 'image/png', documentId: 'f', url: '/uploads/a.png' },
  department: { id: 3, documentId: 'dep', title: 'Idara' },
  sections: [{ id: 5, __component: 'blocks.text', text: 'Moja' }],
};

it('is the same for the same text saved again', () => {
  const again = {
    ...document,
    id: 9,
    updatedAt: '2026-11-26T08:00:00.000Z',
    department: { id: 4, documentId: 'dep', title: 'Idara (mpya)' },
    sections: [{ ...document.sections[0], id: 6 }],
  };
  expect(hashOf(again)).toBe(hashOf(document));
});

it.each([
  ['a text', { title: 'Daraja' }],
  ['another file', { image: { ...document.image, id: 8 } }],
  ['a file that was replaced', { image: { ...document.image, hash: 'h2' } }],
  ['another relation', { department: { documentId: 'other' } }],
  ['a text in a component', { sections: [{ ...document.sections[0], text: 'Mbili' }] }],
  ['a component more', { sections: [...document.sections, ...document.sections] }],
])('differs for %s', (_, change) => {
  expect(hashOf({ ...document, ...change })).not.toBe(hashOf(document));
});
