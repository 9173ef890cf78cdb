const MINUTE = 60_000;
/** How long one waits after one failure too many, after the next, and so on; the last one stays. */
const WAITS = [1, 2, 4, 8, 15];

/** The wait after this many failures, in milliseconds; 0 while some are still free. */
export function waitAfter(failures: number, free: number): number {
  if (failures < free) return 0;
  return (WAITS[Math.min(failures - free, WAITS.length - 1)] ?? 0) * MINUTE;
}
