import type { Queue, Urgency } from './queue.ts';

type Lane = { waiting: Set<string>; running: number; atOnce: number; build: (code: string) => Promise<void> };

const idle = (): Lane => ({ waiting: new Set(), running: 0, atOnce: 0, build: async () => {} });

/** The queue of a single builder. */
export function memoryQueue(): Queue {
  const lanes: Record<Urgency, Lane> = { publication: idle(), upkeep: idle() };
  const inHand = new Map<string, Promise<void>>();
  let isStopped = false;

  function handOut() {
    for (const lane of [lanes.publication, lanes.upkeep]) {
      for (const code of lane.waiting) {
        if (isStopped || lane.running >= lane.atOnce) break;
        if (!inHand.has(code)) take(lane, code);
      }
    }
  }

  function take(lane: Lane, code: string) {
    lane.waiting.delete(code);
    lane.running++;
    const end = () => {
      lane.running--;
      inHand.delete(code);
      handOut();
    };
    inHand.set(code, lane.build(code).then(end, end));
  }

  return {
    async ask(codes, urgency) {
      for (const code of codes) lanes[urgency].waiting.add(code);
      handOut();
    },
    async work(urgency, atOnce, build) {
      Object.assign(lanes[urgency], { atOnce, build });
      handOut();
    },
    async depth() {
      return { publication: lanes.publication.waiting.size, upkeep: lanes.upkeep.waiting.size };
    },
    async stop() {
      isStopped = true;
      await Promise.all(inHand.values());
    },
  };
}
