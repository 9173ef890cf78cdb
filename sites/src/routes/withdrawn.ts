import type { Locale, Withdrawal } from '@tovuti/templates/contract';
import type { Content, Snapshot } from '../snapshot/types.ts';

/** The notice of a document that was withdrawn, by its id; null for every other. */
export type NoticeOf = (documentId: string) => Withdrawal | null;

export function noticesIn({ retirements }: Snapshot, locale: Locale): NoticeOf {
  const notices = new Map(
    retirements
      .filter(({ kind, language }) => kind === 'withdrawn' && language === locale)
      .map(({ document, notice, moment }) => [document, { moment, notice: notice ?? '' }]),
  );
  return (documentId) => notices.get(documentId) ?? null;
}

/** Divides what is published into what holds and what was withdrawn. */
export function divide(content: Content, noticeOf: NoticeOf): { current: Content; withdrawn: Content } {
  const only = (wanted: boolean) =>
    Object.fromEntries(
      Object.entries(content).map(([type, documents]) => [
        type,
        documents.filter(({ documentId }) => (noticeOf(documentId) !== null) === wanted),
      ]),
    ) as unknown as Content;
  return { current: only(false), withdrawn: only(true) };
}

/** The addresses of what is gone, in one language. */
export function goneIn({ retirements }: Snapshot, locale: Locale): string[] {
  return retirements
    .filter(({ kind, language }) => kind === 'gone' && language === locale)
    .map(({ address }) => address);
}
