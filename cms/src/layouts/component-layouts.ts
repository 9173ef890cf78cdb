import type { ComponentLayout } from './layout';

/** How the edit form shows each field group, by the component's uid. */
export const componentLayouts: Record<string, ComponentLayout> = {
  'block.text': { main: 'id', rows: [{ body: 12 }] },
  'block.picture': { main: 'caption', rows: [{ image: 6, caption: 6 }] },
  'block.files': { main: 'title', rows: [{ title: 6, files: 6 }] },
  'block.links': { main: 'title', rows: [{ title: 12 }, { items: 12 }] },
  'block.accordion': { main: 'title', rows: [{ title: 12 }, { items: 12 }] },
  'block.section': { main: 'title', rows: [{ title: 12 }, { text: 12 }] },
  'block.table': { main: 'caption', rows: [{ caption: 12 }, { rows: 12 }] },
  'block.callout': { main: 'title', rows: [{ tone: 6, title: 6 }, { text: 12 }] },
  'navigation.item': { main: 'label', rows: [{ label: 6, url: 6 }] },
  'service.step': { main: 'title', rows: [{ title: 12 }, { text: 12 }] },
  'service.fee': { main: 'label', rows: [{ label: 6, amount: 6 }, { note: 12 }] },
  'service.channel': { main: 'detail', rows: [{ kind: 6, value: 6 }, { detail: 12 }] },
  'contact.hours': {
    main: 'kind',
    rows: [
      { kind: 6, label: 6 },
      { fromMonth: 6, toMonth: 6 },
      { fromDay: 6, toDay: 6 },
      { opens: 6, closes: 6 },
      { note: 12 },
    ],
  },
  'statistic.point': { main: 'label', rows: [{ label: 6, value: 6 }] },
};
