import type { NewsArticleItem, PublicationItem, StatementItem } from '@tovuti/templates/contract';
import { placeUrl } from '../paths.ts';
import { type Context, latestFirst } from './context.ts';
import { type Entry, entry } from './entry.ts';

export function news({ locale, content }: Context): Entry[] {
  return latestFirst(content.newsArticle, (article) => article.date).map((article) => {
    const item: NewsArticleItem = {
      type: 'newsArticle',
      url: placeUrl(locale, 'news', article.slug),
      title: article.title,
      summary: article.summary,
      date: article.date,
      image: article.image,
    };
    return entry(article, item, () => ({ ...item, body: article.body }));
  });
}

const STATEMENT_KINDS = { pressReleases: 'press_release', speeches: 'speech' } as const;

export function statements({ locale, content }: Context, section: keyof typeof STATEMENT_KINDS): Entry[] {
  const ofKind = content.statement.filter(({ kind }) => kind === STATEMENT_KINDS[section]);
  return latestFirst(ofKind, (statement) => statement.date).map((statement) => {
    const item: StatementItem = {
      type: 'statement',
      url: placeUrl(locale, section, statement.slug),
      title: statement.title,
      summary: statement.summary,
      kind: statement.kind,
      date: statement.date,
      speaker: statement.speaker,
    };
    const { place, body, files } = statement;
    return entry(statement, item, () => ({ ...item, place, body, files }));
  });
}

export function publications({ locale, content }: Context): Entry[] {
  return latestFirst(content.publication, (publication) => publication.date).map((publication) => {
    const item: PublicationItem = {
      type: 'publication',
      url: placeUrl(locale, 'publications', publication.slug),
      title: publication.title,
      summary: publication.summary,
      category: publication.category,
      date: publication.date,
      year: publication.year,
      language: publication.language,
      files: publication.files,
    };
    const { cover } = publication;
    return entry(publication, item, () => ({ ...item, cover }), publication.category);
  });
}
