import { get } from './site.ts';
import type { World } from './world.ts';

/**
 * A citizen who reads a page again and again. Each answer must be wholly one release or another: the heading and the text
 * say the same number, and the page has its end. `seen` are the numbers, as they came.
 */
export function startReader(world: World, code: string, path: string) {
  const faults: string[] = [];
  const seen: number[] = [];
  let isReading = true;

  async function read() {
    while (isReading) {
      const answer = await get(world, `${code}.localhost`, path).catch((error) => String(error));
      if (typeof answer === 'string') faults.push(answer);
      else if (answer.status !== 404) judge(answer.status, answer.text);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }

  function judge(status: number, text: string) {
    const heading = /<h1[^>]*>\s*Toleo (\d+)/.exec(text)?.[1];
    const words = /Yaliyomo ya toleo (\d+)\./.exec(text)?.[1];
    const isWhole = status === 200 && heading !== undefined && heading === words && /<\/html>\s*$/.test(text);
    if (isWhole) seen.push(Number(heading));
    else faults.push(`${status}: ${heading} / ${words}, ${text.length} characters`);
  }

  const reading = read();
  return {
    faults,
    seen,
    async stop() {
      isReading = false;
      await reading;
    },
  };
}
