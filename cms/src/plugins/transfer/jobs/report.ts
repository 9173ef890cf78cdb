import { cleanLine, cleanText } from '../../../platform/cleaning/clean-text';
import type { Note } from '../reading/item';

const MAX_NOTES = 1000;
const MAX_TITLES = 8;
const LATELY = 20;

type Counts = Record<string, number>;
/** What an import did, or, as a rehearsal, would do. */
export type Report = {
  isRehearsal: boolean;
  made: Counts;
  changed: Counts;
  same: Counts;
  left: Counts;
  titles: Record<string, string[]>;
  files: { made: number; same: number; broken: number };
  /** How many things of each kind the source holds for which there is no place here. */
  leftOut: Counts;
  /** Addresses of the old site that lead to documents here. */
  addresses: number;
  notes: Note[];
  /** Notes beyond those that are kept. */
  moreNotes: number;
};

export function newReport(isRehearsal: boolean): Report {
  return {
    isRehearsal,
    made: {},
    changed: {},
    same: {},
    left: {},
    titles: {},
    files: { made: 0, same: 0, broken: 0 },
    leftOut: {},
    addresses: 0,
    notes: [],
    moreNotes: 0,
  };
}

export function count(
  report: Report,
  what: 'made' | 'changed' | 'same' | 'left',
  type: string,
  title?: string,
) {
  report[what][type] = (report[what][type] ?? 0) + 1;
  if (what !== 'made' || !title) return;
  report.titles[type] ??= [];
  const titles = report.titles[type];
  if (titles.length < MAX_TITLES) titles.push(cleanLine(title));
}

/** The same of the same document is said once. */
export function addNotes(report: Report, given: Note[]) {
  const notes = given.map(cleaned);
  const lately = new Set(report.notes.slice(-LATELY).map((note) => JSON.stringify(note)));
  const fresh = notes.filter((note) => !lately.has(JSON.stringify(note)));
  const room = MAX_NOTES - report.notes.length;
  report.notes.push(...fresh.slice(0, room));
  report.moreNotes += Math.max(0, fresh.length - room);
}

/** Sources hold signs that a database does not take. */
const cleaned = (note: Note) =>
  Object.fromEntries(
    Object.entries(note).map(([name, value]) => [name, typeof value === 'string' ? cleanText(value) : value]),
  ) as Note;
