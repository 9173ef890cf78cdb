import { useIntl } from 'react-intl';

/** A text in the reader's language, or as it stands when we have no other. */
export function Message({ text }: { text: string }) {
  const { formatMessage, messages } = useIntl();
  return <>{text in messages ? formatMessage({ id: text }) : text}</>;
}
