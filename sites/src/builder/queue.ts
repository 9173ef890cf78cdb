import type { Settings } from '@tovuti/core';
import { bossQueue } from './boss-queue.ts';
import { memoryQueue } from './memory-queue.ts';

/** What an editor published goes before what must be rendered anew for other reasons, however many sites that is. */
export type Urgency = 'publication' | 'upkeep';

/**
 * The sites that somebody has to look at. It holds no truth: what is lost from it is asked for again, for a site that is
 * behind stays behind until it is built.
 */
export type Queue = {
  /** Asks for sites. One that waits already waits once. */
  ask(codes: string[], urgency: Urgency): Promise<void>;
  /**
   * Hands sites out until `stop`, `atOnce` of one urgency at a time in this process and no site to two builders at once.
   * When a builder dies, its site is handed out again within 30 seconds.
   */
  work(urgency: Urgency, atOnce: number, build: (code: string) => Promise<void>): Promise<void>;
  /** How many wait. */
  depth(): Promise<Record<Urgency, number>>;
  /** Hands out no more, and waits for what is in hand. */
  stop(): Promise<void>;
};

/** One for all builders of a PostgreSQL, otherwise one of this process. */
export function openQueue({ databaseUrl }: Pick<Settings, 'databaseUrl'>): Promise<Queue> {
  return databaseUrl ? bossQueue(databaseUrl) : Promise.resolve(memoryQueue());
}
