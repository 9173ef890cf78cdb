import type { Locale, RichText, RichTextCell } from '../contract.ts';
import { inLocale } from './text.ts';

/** A body that has one of everything editors use. */
export function body(locale: Locale): RichText {
  const t = (sw: string, en: string) => inLocale(locale, sw, en);
  return [
    paragraph(
      t(
        'Halmashauri imetenga shilingi milioni 480 kwa ajili ya kukamilisha ujenzi wa zahanati tatu katika kata za Lituhi, Ngumbo na Kihagara, ili wananchi wapate huduma za afya karibu na makazi yao.',
        'The council has set aside 480 million shillings to complete three dispensaries in Lituhi, Ngumbo and Kihagara wards, so that people find health care close to their homes.',
      ),
    ),
    heading(2, t('Kitakachofanyika', 'What will be done')),
    paragraph(
      t(
        'Ujenzi utafanywa kwa kushirikisha wananchi na utasimamiwa na kamati za vijiji.',
        'Building will be done together with residents and overseen by village committees.',
      ),
    ),
    {
      type: 'list',
      format: 'unordered',
      children: [
        item(t('Kukamilisha majengo ya wagonjwa wa nje', 'Complete the outpatient buildings')),
        item(t('Kuunganisha maji na umeme', 'Connect water and electricity')),
        item(t('Kununua vifaa tiba', 'Buy medical equipment')),
      ],
    },
    heading(3, t('Ratiba', 'Timetable')),
    {
      type: 'paragraph',
      children: [
        { type: 'text', text: t('Kazi zitaanza ', 'Work starts on ') },
        { type: 'text', text: t('tarehe 1 Desemba 2026', '1 December 2026'), bold: true },
        { type: 'text', text: t('. Soma zaidi katika ', '. Read more in the ') },
        {
          type: 'link',
          url: '/machapisho/mpango-wa-maendeleo',
          children: [{ type: 'text', text: t('Mpango wa Maendeleo', 'Development Plan') }],
        },
        { type: 'text', text: '.' },
      ],
    },
    {
      type: 'table',
      caption: t('Gharama kwa kata', 'Cost by ward'),
      rows: [
        [head(t('Kata', 'Ward')), head(t('Zahanati', 'Dispensary')), head(t('Gharama', 'Cost'))],
        [head('Lituhi'), cell('Lituhi'), cell('TZS 160,000,000')],
        [head('Ngumbo'), cell('Mbuli'), cell('TZS 160,000,000')],
      ],
    },
    {
      type: 'quote',
      children: [
        {
          type: 'text',
          text: t(
            'Tunataka kila mwananchi apate huduma ndani ya kilomita tano.',
            'We want everyone to find care within five kilometres.',
          ),
        },
      ],
    },
  ];
}

/** One plain paragraph. */
export function paragraph(text: string): RichText[number] {
  return { type: 'paragraph', children: [{ type: 'text', text }] };
}

function heading(level: 2 | 3, text: string): RichText[number] {
  return { type: 'heading', level, children: [{ type: 'text', text }] };
}

function cell(text: string): RichTextCell {
  return { header: false, colSpan: 1, rowSpan: 1, children: [{ type: 'text', text }] };
}

const head = (text: string): RichTextCell => ({ ...cell(text), header: true });

function item(text: string) {
  return { type: 'list-item' as const, children: [{ type: 'text' as const, text }] };
}
