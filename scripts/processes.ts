import type { ChildProcess } from 'node:child_process';

const PATIENCE_MS = 10_000;
const running = new Set<ChildProcess>();

/** Remembers a process that must not outlive this one. */
export function track(child: ChildProcess) {
  running.add(child);
  child.on('exit', () => running.delete(child));
}

/** Asks every process that still runs to stop, the newest first, and ends one that does not. */
export async function stopAll() {
  for (const child of [...running].reverse()) {
    const ended = new Promise((resolve) => child.on('exit', resolve));
    child.kill('SIGTERM');
    const deadline = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    await ended;
    clearTimeout(deadline);
  }
}
