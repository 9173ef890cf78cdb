import { useAuth, useNotification } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';

type Refusal = { error?: { message?: string } };

/** Sends a file as it is, however large. @returns false after a refusal, which the person sees */
export function useSendFile() {
  const token = useAuth('useSendFile', (state) => state.token);
  const { toggleNotification } = useNotification();
  const { formatMessage } = useIntl();
  const backend = (window.strapi as unknown as { backendURL: string }).backendURL;
  return async (path: string, file: File): Promise<boolean> => {
    const response = await fetch(`${backend}${path}`, {
      method: 'PUT',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
      body: file,
    }).catch(() => null);
    if (response?.ok) return true;
    const { error } = ((await response?.json().catch(() => ({}))) ?? {}) as Refusal;
    const message = error?.message ?? formatMessage({ id: 'notification.error' });
    toggleNotification({ type: 'danger', message });
    return false;
  };
}
