import { useEffect, useState } from 'react';
import { useRequest } from '../../../../admin/use-request';

export type Item = {
  type: string;
  document: string;
  locale: string | null;
  title: string | null;
  moment: string;
};
export type PageOf<T> = { results: T[]; page: number; pageCount: number; total: number };

/** One page of what a place of the home page shows; null until it has come. */
export function usePage<Answer>(path: string) {
  const request = useRequest();
  const [page, setPage] = useState(1);
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    request<Answer>('get', `/publishing/home/${path}?page=${page}`).then(
      (found) => found && setAnswer(found),
    );
  }, [path, page]);
  return { answer, page, setPage };
}
