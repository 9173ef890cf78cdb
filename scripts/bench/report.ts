import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';

const require = createRequire(import.meta.url);

/** The installed version of a package. */
export const versionOf = (name: string): string =>
  JSON.parse(readFileSync(require.resolve(`${name}/package.json`), 'utf8')).version;

type Peer = 'astro' | 'hugo';
export type Figures = Record<string, number>;

const UNITS: Record<string, string> = {
  tenants: 'tenants',
  pages: 'pages',
  seconds: 's',
  pages_per_second: 'pages/s',
  peak_mb: 'MB',
  bytes_per_page: 'bytes',
  p50_ms: 'ms',
  p95_ms: 'ms',
  p99_ms: 'ms',
  first_five_max_ms: 'ms',
  publications: 'publications',
  documents: 'documents',
  slower: 'times',
  longer_than_ours: 'times',
};

/** The machine and the versions, before any figure. */
export function printMachine(bench: string, versions: Record<string, string>) {
  const [cpu] = cpus();
  const machine = {
    cpu: cpu?.model ?? '',
    cores: cpus().length,
    memory_gb: Math.round(totalmem() / 2 ** 30),
  };
  print({ bench, case: 'machine', ...machine, node: process.version, ...versions });
}

/** One line a figure. */
export function printFigures(bench: string, name: string, figures: Figures, peer?: Peer) {
  for (const [metric, value] of Object.entries(figures)) {
    const rounded = Math.round(value * 100) / 100;
    print({
      bench,
      case: name,
      ...(peer ? { peer } : {}),
      metric,
      value: rounded,
      unit: UNITS[metric] ?? '',
    });
  }
}

function print(line: object) {
  console.log(JSON.stringify(line));
}
