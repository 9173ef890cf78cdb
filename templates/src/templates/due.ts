import type { PageOf } from './page.ts';

/** What the home page shows as coming or closing. */
export type DueItem = PageOf<'home'>['due'][number];

/** The day, or moment, by which it matters. */
export function dueAt(item: DueItem): string {
  switch (item.type) {
    case 'event':
      return item.startsAt;
    case 'tender':
      return item.deadline.at;
    case 'announcement':
      return item.deadline?.at ?? item.date;
  }
}
