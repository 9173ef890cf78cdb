import { type ChildProcess, fork } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '@tovuti/core';
import { track } from './processes.ts';

export type Child = {
  process: ChildProcess;
  /** Resolves with the exit code once the process has ended. */
  ended: Promise<number>;
  /** The last lines that it printed. */
  lastLines(): string;
};

/**
 * Runs one of our scripts beside this one; what it prints goes to `log`.
 * It gets a process group of its own, so that Ctrl-C reaches it only through us and things stop in order.
 */
export function startChild(
  script: string,
  options: { log: string; env?: NodeJS.ProcessEnv; args?: string[] },
): Child {
  const log = createWriteStream(options.log, { flags: 'a', mode: 0o600 });
  const child = fork(join(ROOT, script), options.args ?? [], {
    cwd: ROOT,
    // As an operator starts it, whatever this process was started with.
    execArgv: [],
    env: { ...process.env, NODE_ENV: 'production', ...options.env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
  track(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => {
      log.write(chunk);
      output = (output + chunk).slice(-4000);
    });
  }
  const ended = new Promise<number>((resolve) => {
    child.on('exit', (code) => {
      log.end();
      resolve(code ?? 1);
    });
  });
  return { process: child, ended, lastLines: () => output.trim().split('\n').slice(-12).join('\n') };
}

/** Waits for a process to say that it listens; false when it ended instead. */
export function listening(child: Child): Promise<boolean> {
  return Promise.race([
    new Promise<boolean>((resolve) => child.process.once('message', () => resolve(true))),
    child.ended.then(() => false),
  ]);
}
