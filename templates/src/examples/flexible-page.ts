import type { FlexiblePage, Locale } from '../contract.ts';
import { pdf } from './files.ts';
import { image } from './items.ts';
import { body } from './rich-text.ts';
import { at, inLocale } from './text.ts';

/** A page with every block. */
export function flexiblePage(locale: Locale): FlexiblePage {
  const t = (sw: string, en: string) => inLocale(locale, sw, en);
  return {
    type: 'page',
    url: at(locale, '/utalii'),
    title: t('Utalii katika Ziwa Nyasa', 'Tourism on Lake Nyasa'),
    summary: t(
      'Fukwe, samaki wa mapambo na milima ya Livingstone.',
      'Beaches, ornamental fish and the Livingstone mountains.',
    ),
    blocks: [
      { block: 'text', body: body(locale) },
      {
        block: 'picture',
        image: image(locale),
        caption: t('Picha: Halmashauri ya Nyasa', 'Photo: Nyasa council'),
      },
      {
        block: 'callout',
        tone: 'warning',
        title: null,
        text: t('Usiogelee baada ya saa 12:00 jioni.', 'Do not swim after 6:00 pm.'),
      },
      {
        block: 'table',
        caption: t('Viingilio', 'Entrance fees'),
        rows: [
          [t('Mgeni', 'Visitor'), t('Ada', 'Fee')],
          [t('Raia wa Tanzania', 'Tanzanian citizen'), 'TSh 2,000'],
          [t('Mgeni kutoka nje', 'Foreign visitor'), 'TSh 20,000'],
        ],
      },
      {
        block: 'accordion',
        title: t('Maswali ya wageni', "Visitors' questions"),
        items: [
          {
            title: t('Nifikeje?', 'How do I get there?'),
            text: t('Kwa basi kutoka Songea, saa 4.', 'By bus from Songea, 4 hours.'),
          },
          {
            title: t('Kuna malazi?', 'Is there lodging?'),
            text: t('Ndiyo, nyumba kumi za wageni.', 'Yes, ten guest houses.'),
          },
        ],
      },
      {
        block: 'links',
        title: t('Soma pia', 'Read also'),
        items: [{ label: 'TTB', url: 'https://www.ttb.go.tz/' }],
      },
      { block: 'files', title: null, files: [pdf(t('Kipeperushi cha utalii', 'Tourism leaflet'))] },
    ],
    children: [
      {
        type: 'page',
        url: at(locale, '/utalii/fukwe'),
        title: t('Fukwe', 'Beaches'),
        summary: t('Fukwe tano za kutembelea.', 'Five beaches to visit.'),
      },
    ],
  };
}
