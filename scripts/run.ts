import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ROOT, TovutiError } from '@tovuti/core';
import { track } from './processes.ts';

/**
 * Runs a tool of `node_modules/.bin` to its end, quietly.
 * @throws TovutiError `command-failed` with the last lines that it printed.
 */
export function run(
  command: string,
  args: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(join(ROOT, 'node_modules/.bin', command), args, {
      cwd: options.cwd ?? ROOT,
      env: {
        ...process.env,
        NODE_ENV: 'production',
        STRAPI_TELEMETRY_DISABLED: 'true',
        ASTRO_TELEMETRY_DISABLED: '1',
        ...options.env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    track(child);
    let output = '';
    const keep = (chunk: Buffer) => {
      output = (output + chunk).slice(-8000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) return resolve();
      const line = [command, ...args].join(' ');
      reject(
        new TovutiError('command-failed', {
          command: line,
          output: output.trim().split('\n').slice(-20).join('\n'),
        }),
      );
    });
  });
}
