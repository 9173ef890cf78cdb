import type { Kit } from '../kit.ts';
import { shuffle } from '../random.ts';
import type { SeedDocument, Text } from '../types.ts';

/** News: each article is a story of its own, followed by what a leader said or by what comes next. */
export function newsArticles(kit: Kit): SeedDocument[] {
  const ideas = kit.draw('news', kit.isLarge ? 18 : 14);
  const voices = shuffle(`${kit.tenant.code}:voices`, kit.draw('voices'));
  const closings = shuffle(`${kit.tenant.code}:closings`, kit.draw('closings'));
  return ideas.map((idea, n) => {
    const more = [voices[n % voices.length], n % 3 ? undefined : closings[n % closings.length]];
    const story = kit.story(
      'news-article',
      n,
      idea,
      more.filter((text): text is Text => Boolean(text)),
    );
    const date = kit.day(-2 - n * 9 - kit.integer(`news:${n}`, 0, 7));
    return kit.document('news-article', n, { date, image: kit.picture(n) }, story);
  });
}

/** Press releases and speeches. */
export function statements(kit: Kit): SeedDocument[] {
  const all = kit.draw('statements');
  const releases = all.filter(({ kind }) => kind === 'press_release').slice(0, 4);
  const speeches = all.filter(({ kind }) => kind === 'speech').slice(0, 3);
  return [...releases, ...speeches].map((idea, n) => {
    const isSpeech = idea.kind === 'speech';
    const key = `statement:${n}`;
    const speaker: Text = isSpeech ? ['{head}, {headOffice}', '{head}, {headOffice}'] : ['{inst}', '{Inst}'];
    const date = kit.day(-5 - n * 17 - kit.integer(key, 0, 9));
    return kit.document(
      'statement',
      n,
      { kind: idea.kind, date, files: isSpeech ? [] : n === 0 ? ['notice'] : [] },
      {
        ...kit.story('statement', n, idea),
        speaker: kit.text(key, speaker),
        place: kit.text(key, [PLACE, PLACE]),
      },
    );
  });
}

const PLACE = '{d}';
