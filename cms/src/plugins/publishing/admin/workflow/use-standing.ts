import { useCallback, useState } from 'react';
import { useRequest } from '../../../../admin/use-request';
import { useLoading } from '../retirement/use-refresh';
import { noteState } from './main-action';

export type ScheduleRow = {
  id: number;
  action: 'publish' | 'unpublish';
  at: string;
  state: string;
  error: string | null;
  by: string | null;
};
/** Where a document stands, as the door `GET /publishing/workflow/…` tells it. */
export type Standing = {
  state: 'draft' | 'published' | 'submitted' | 'returned' | 'approved';
  author: string | null;
  decidedBy: string | null;
  comment: string | null;
  submittedAt: string | null;
  decidedAt: string | null;
  actions: string[];
  mayPublish: boolean;
  schedules: ScheduleRow[];
  now: string;
};
export type Place = {
  model: string;
  documentId: string;
  locale: string;
  updatedAt: string;
  status?: string | undefined;
};

/** The standing of the document on the screen, asked again whenever it is saved or a step is taken. */
export function useStanding({ model, documentId, locale, updatedAt, status }: Place) {
  const request = useRequest();
  const [standing, setStanding] = useState<Standing | null>(null);
  const [isBusy, setIsBusy] = useState(false);
  const document = `${model}/${documentId}`;
  const load = useCallback(async () => {
    const found = await request<Standing>('get', `/publishing/workflow/${document}?locale=${locale}`);
    if (found) noteState(documentId, locale, found.state);
    setStanding(found);
  }, [document, locale]);
  useLoading(load, [load, updatedAt, status]);

  /** Sends what a person decided; true when it was done. A refusal is shown and the standing asked again. */
  const send = async (method: 'post' | 'del', path: string, body: object = {}) => {
    setIsBusy(true);
    const answer = await request(method, path, { locale, ...body });
    await load();
    setIsBusy(false);
    return answer !== null;
  };
  const step = (name: string, body?: object) =>
    send('post', `/publishing/workflow/${document}/${name}`, body);
  /** What the person had before them: the draft, and the submission that they decide about. */
  const seen = { seen: updatedAt, submittedAt: standing?.submittedAt ?? null };
  const plan = (body: object) => send('post', `/publishing/schedules/${document}`, { ...seen, ...body });
  const approve = (publish: boolean) => step('approve', { ...seen, publish });
  const callOff = (id: number) => send('del', `/publishing/schedules/${id}`);
  return { standing, isBusy, step, approve, plan, callOff };
}
