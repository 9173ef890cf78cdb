import { useAPIErrorHandler, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { goToPage } from '../plugins/accounts/admin/watch-owed';

/**
 * Sends a request; a refusal is shown to the person and answered with null.
 * @param onRefused shows the refusal in the place of a message above the page: a form that is sent again and again keeps
 *   it beside its fields, where there is one of it
 */
export function useRequest(onRefused?: (message: string) => void) {
  const client = useFetchClient();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  return async <Answer>(method: 'get' | 'post' | 'put' | 'del', path: string, body?: object) => {
    try {
      const send = () => {
        if (method === 'get') return client.get(path);
        if (method === 'del') return client.del(path);
        return client[method](path, body ?? {});
      };
      return (await send()).data as Answer;
    } catch (error) {
      // Whoever asked has left the screen: nobody waits for the answer.
      if ((error as Error).name === 'AbortError') return null;
      if (owesSecondFactor(error)) goToPage();
      const message = formatAPIError(error as never);
      if (onRefused) onRefused(message);
      else toggleNotification({ type: 'danger', message });
      return null;
    }
  };
}

type Refusal = { response?: { data?: { error?: { details?: { code?: string } } } } };
const owesSecondFactor = (error: unknown) =>
  (error as Refusal).response?.data?.error?.details?.code === 'second-factor-needed';
