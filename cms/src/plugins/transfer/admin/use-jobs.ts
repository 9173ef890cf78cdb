import { useEffect, useState } from 'react';
import { useRequest } from '../../../admin/use-request';
import { isBusy, type Job } from './job';

const PAUSE = 1500;

/** The institution's imports and exports, newest first; asked for again while one is under way. */
export function useJobs(): { jobs: Job[] | null; reload(): Promise<void> } {
  const request = useRequest();
  const [jobs, setJobs] = useState<Job[] | null>(null);
  const reload = async () => {
    const answer = await request<{ results: Job[] }>('get', '/transfer/jobs');
    setJobs(answer?.results ?? []);
  };
  useEffect(() => {
    reload();
  }, []);
  useEffect(() => {
    if (!jobs?.some(isBusy)) return undefined;
    const timer = setTimeout(reload, PAUSE);
    return () => clearTimeout(timer);
  }, [jobs]);
  return { jobs, reload };
}
