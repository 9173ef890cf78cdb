type Counts = Record<string, number>;
export type Note = { code: string; title?: string } & Record<string, string | number | undefined>;
export type Report = {
  isRehearsal: boolean;
  made: Counts;
  changed: Counts;
  same: Counts;
  left: Counts;
  titles: Record<string, string[]>;
  files: { made: number; same: number; broken: number };
  /** Absent in reports of earlier releases. */
  leftOut?: Counts;
  addresses: number;
  notes: Note[];
  moreNotes: number;
};
/** An import or an export as the page shows it. */
export type Job = {
  id: number;
  kind: 'wordpress' | 'feed' | 'csv' | 'archive' | 'export';
  state: 'preparing' | 'checking' | 'checked' | 'running' | 'done' | 'failed' | 'cancelled';
  options: { type?: string };
  done: number;
  total: number;
  report: Report | null;
  failure: string | null;
  account: string | null;
  createdAt: string;
  isDownloadable: boolean;
};

export const isBusy = ({ state }: Job) => state === 'checking' || state === 'running';

/** Whether going through with a rehearsal would bring anything in. */
export function hasAnything({ made, changed, files }: Report): boolean {
  return [made, changed].some((counts) => Object.values(counts).some(Boolean)) || files.made > 0;
}
