import { useEffect, useState } from 'react';
import { useRequest } from '../../../admin/use-request';

/** Well before the ten minutes for which the server gives it. */
const RENEWAL_MS = 4 * 60_000;

export type Grant = { id: number; url: string; until: string };
export type PreviewedDocument = { type: string; documentId: string };

/** The right to see the drafts, asked for when the page opens and renewed while it stays open; false when refused. */
export function useGrant({ type, documentId }: PreviewedDocument): Grant | null | false {
  const request = useRequest();
  const [grant, setGrant] = useState<Grant | null | false>(null);
  useEffect(() => {
    request<Grant>('post', '/preview/grants', { type, documentId }).then((answer) =>
      setGrant(answer ?? false),
    );
  }, [type, documentId]);
  const id = grant ? grant.id : null;
  useEffect(() => {
    if (id === null) return;
    const renew = () => {
      if (document.visibilityState === 'visible') request('put', `/preview/grants/${id}`);
    };
    const timer = setInterval(renew, RENEWAL_MS);
    document.addEventListener('visibilitychange', renew);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', renew);
    };
  }, [id]);
  return grant;
}
