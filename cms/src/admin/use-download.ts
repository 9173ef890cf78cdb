import { useAPIErrorHandler, useFetchClient, useNotification } from '@strapi/strapi/admin';

/** Saves an answer of the server as a file; a refusal is shown to the person. */
export function useDownload() {
  const { get } = useFetchClient();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  return async (path: string, name: string) => {
    try {
      const { data } = await get<Blob>(path, { responseType: 'blob' });
      const link = document.createElement('a');
      link.href = URL.createObjectURL(data);
      link.download = name;
      link.click();
      URL.revokeObjectURL(link.href);
    } catch (error) {
      toggleNotification({ type: 'danger', message: formatAPIError(error as never) });
    }
  };
}
