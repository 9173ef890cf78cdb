import { FOREIGN, OWN, type Planted, WORDS } from './planted.ts';

/** What a request puts in the places of ids: another institution's, or of the same form but nobody's. */
export type Ids = {
  document(uid: string): string;
  row(uid: string): number;
  session: string;
  tenant: string;
  /** To search for. */
  word: string;
};

export function foreignIds({ foreign, accounts }: Planted): Ids {
  return {
    document: (uid) => foreign.documents[uid] ?? Object.values(foreign.documents)[0] ?? '',
    row: (uid) => foreign.rows[uid] ?? 0,
    session: accounts.session,
    tenant: FOREIGN,
    word: WORDS.foreign.slice(0, -1),
  };
}

/** What the walkers may work with: `spares` are documents that are theirs to change. */
export function ownIds({ own }: Planted, spares: Record<string, string>): Ids {
  return {
    document: (uid) => spares[uid] ?? Object.values(spares)[0] ?? '',
    row: (uid) => own.rows[uid] ?? 0,
    session: 'hakunasession',
    tenant: OWN,
    word: WORDS.own.slice(0, -1),
  };
}

/** As long and of the same letters, so that no check of the form tells the two apart. */
export function madeUpIds({ foreign }: Planted): Ids {
  return {
    document: (uid) => (foreign.documents[uid] ?? '').replace(/./g, 'q') || 'q'.repeat(24),
    row: (uid) => (foreign.rows[uid] ?? 0) + 1_000_000,
    session: 'hakunasession',
    tenant: 'haipo-kabisa',
    word: 'haku7kq2',
  };
}
